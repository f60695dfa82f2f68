/** Words, help and completion. */
@NullMarked
package dev.daylight.shell.line;

import org.jspecify.annotations.NullMarked;
