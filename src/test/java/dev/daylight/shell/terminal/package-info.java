/** What reaches the terminal. */
@NullMarked
package dev.daylight.shell.terminal;

import org.jspecify.annotations.NullMarked;
