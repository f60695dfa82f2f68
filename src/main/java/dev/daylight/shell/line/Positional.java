package dev.daylight.shell.line;

/**
 * A value that is told by its place.
 *
 * @param name in capitals, for help and messages
 * @param description for help
 * @param required false: may be left out
 * @param repeats takes all that follow, too
 */
public record Positional(String name, String description, boolean required, boolean repeats) {}
