package dev.daylight.compare.contradiction;

import dev.daylight.compare.Contradiction;

/**
 * What one detector found.
 *
 * @param type kind of clash
 * @param strength how clearly, in [0, 1]
 * @param x clashing words of the first claim
 * @param y of the second
 * @param subject what both speak of, for the reason; may be empty
 */
record Signal(Contradiction.Type type, double strength, Words x, Words y, String subject) {
    /** Characters [begin, end) within a claim's text. */
    record Words(int begin, int end) {}
}
