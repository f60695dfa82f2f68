/** From an array of words to a command and its values: catalog, parsing, help, completion. */
@NullMarked
package dev.daylight.shell.line;

import org.jspecify.annotations.NullMarked;
