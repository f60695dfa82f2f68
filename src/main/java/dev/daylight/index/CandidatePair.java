package dev.daylight.index;

/**
 * Two claims worth a closer look.
 *
 * @param x place of one claim in the list
 * @param y place of the other, {@code x < y}
 * @param cosine of their embeddings, in [-1, 1]
 * @param words cosine of their stems, weighted by rarity, in [0, 1]
 * @param clash whether they were (also) found as claims that share words but differ in polarity or in a quantity of one unit
 */
public record CandidatePair(int x, int y, double cosine, double words, boolean clash) {
    public CandidatePair {
        if (x >= y) {
            throw new IllegalArgumentException("x < y, not " + x + ", " + y);
        }
    }
}
