/** The user's terminal and home: where data, messages and progress go, and how Ctrl-C arrives. */
@NullMarked
package dev.daylight.shell.terminal;

import org.jspecify.annotations.NullMarked;
