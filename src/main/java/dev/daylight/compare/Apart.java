package dev.daylight.compare;

/**
 * Two claims that a person said don't make the same message.
 *
 * @param x place of one claim
 * @param y place of the other
 */
public record Apart(int x, int y) {}
