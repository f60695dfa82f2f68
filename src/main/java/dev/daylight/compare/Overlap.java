package dev.daylight.compare;

/**
 * Two claims that say the same, or one of which says what the other says and more.
 *
 * @param id {@code o} and ten hexadecimal digits, made from both texts and vendors: the same in every run
 * @param kind how alike they are
 * @param x id of the first claim; of a {@code SPECIFIC} pair the more specific
 * @param y id of the second claim
 * @param cosine cosine of their sentence embeddings, in [-1, 1]
 * @param pSame calibrated probability that they make the same message (one may be more specific), in [0, 1]
 * @param pXSpecific probability that x says what y says and more; part of {@code pSame}
 * @param pYSpecific probability that y says what x says and more; part of {@code pSame}
 */
public record Overlap(
        String id, Kind kind, String x, String y, double cosine, double pSame, double pXSpecific, double pYSpecific) {
    /** Strongest first; {@code RELATED} is never counted as overlap. */
    public enum Kind {
        VERBATIM,
        EQUIVALENT,
        SPECIFIC,
        RELATED
    }
}
