/** Quality figures as data: a regression of what judges language fails a test. */
@NullMarked
package dev.daylight.quality;

import org.jspecify.annotations.NullMarked;
