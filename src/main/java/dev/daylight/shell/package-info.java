/** Commands, exit codes and completion. The home of Spring. */
@NullMarked
package dev.daylight.shell;

import org.jspecify.annotations.NullMarked;
