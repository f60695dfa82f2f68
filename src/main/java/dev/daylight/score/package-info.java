/** Completion, differentiation, sameness and overload, each with an interval and an explanation that adds up. */
@NullMarked
package dev.daylight.score;

import org.jspecify.annotations.NullMarked;
