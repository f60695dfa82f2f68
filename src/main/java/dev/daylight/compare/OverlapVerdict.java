package dev.daylight.compare;

/**
 * How alike two claims are.
 *
 * @param pSame calibrated probability that they make the same message, the more specific one included, in [0, 1]
 * @param pXSpecific probability that x says what y says and more; part of {@code pSame}
 * @param pYSpecific probability that y says what x says and more; part of {@code pSame}
 * @param kind the kind of overlap that follows
 */
public record OverlapVerdict(double pSame, double pXSpecific, double pYSpecific, Overlap.Kind kind) {
    public OverlapVerdict {
        if (!(pSame >= 0 && pSame <= 1 && pXSpecific >= 0 && pYSpecific >= 0)
                || pXSpecific + pYSpecific > pSame + 1e-9) {
            throw new IllegalArgumentException(
                    "no probabilities: " + pSame + ", of which " + pXSpecific + " and " + pYSpecific);
        }
    }
}
