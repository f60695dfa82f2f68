/** What a content is known by. */
@NullMarked
package dev.daylight.digest;

import org.jspecify.annotations.NullMarked;
