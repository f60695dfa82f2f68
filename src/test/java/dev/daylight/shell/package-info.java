/** The shell, tried on its own and as a process. */
@NullMarked
package dev.daylight.shell;

import org.jspecify.annotations.NullMarked;
