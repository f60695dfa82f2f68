/** Buying jobs: their definitions, and which passage helps with which. */
@NullMarked
package dev.daylight.job;

import org.jspecify.annotations.NullMarked;
