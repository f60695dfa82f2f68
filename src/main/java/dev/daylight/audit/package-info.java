/** The result of one run, and its deterministic JSON form. */
@NullMarked
package dev.daylight.audit;

import org.jspecify.annotations.NullMarked;
