/** Errors that a user can act on: what is wrong, where, and the remedy. */
@NullMarked
package dev.daylight.problem;

import org.jspecify.annotations.NullMarked;
