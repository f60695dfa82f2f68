package dev.daylight.embedding;

/**
 * Two texts for a cross-encoder, already masked as its model asks: see {@link VendorMask#pair}.
 *
 * @param x first text (premise)
 * @param y second text (hypothesis)
 * @param speakers whether one vendor says both
 */
public record TextPair(String x, String y, Speakers speakers) {
    /** Two vendors that each speak of themselves don't contradict each other; one vendor does. */
    public enum Speakers {
        SAME,
        OTHER,
        /** Texts that nobody in particular says, as in general NLI. */
        UNKNOWN
    }

    public TextPair(String x, String y) {
        this(x, y, Speakers.UNKNOWN);
    }

    /** The same texts in the other order. */
    TextPair swapped() {
        return new TextPair(y, x, speakers);
    }
}
