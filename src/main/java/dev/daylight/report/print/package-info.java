/** {@code audit.md} and {@code audit.pdf}: what is read from top to bottom. */
@NullMarked
package dev.daylight.report.print;

import org.jspecify.annotations.NullMarked;
