/** Captures from a server in the test. */
@NullMarked
package dev.daylight.capture;

import org.jspecify.annotations.NullMarked;
