/** The commands: each parses nothing, calls the pipeline, and prints. */
@NullMarked
package dev.daylight.shell.command;

import org.jspecify.annotations.NullMarked;
