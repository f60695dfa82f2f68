/** Measures what judges language against labelled texts, with intervals, beside baselines. */
@NullMarked
package dev.daylight.eval;

import org.jspecify.annotations.NullMarked;
