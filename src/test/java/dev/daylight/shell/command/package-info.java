@NullMarked
package dev.daylight.shell.command;

import org.jspecify.annotations.NullMarked;
