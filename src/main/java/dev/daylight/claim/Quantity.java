package dev.daylight.claim;

import org.jspecify.annotations.Nullable;

/**
 * A quantity said in a claim.
 *
 * @param low value in the canonical unit; lower end of a range
 * @param high upper end of a range; equal to {@code low} otherwise
 * @param unit canonical unit such as {@code %}, {@code usd}, {@code day}, {@code ms}, {@code byte}, {@code x} (times as much), {@code date} (days since 1970-01-01),
 *     or the counted noun's lemma ({@code user}); empty when none
 * @param per what it is counted by, such as {@code user·month}; null when nothing
 * @param bound how it is bounded
 * @param begin first character within the claim's text
 * @param end one past the last
 */
public record Quantity(
        double low, double high, String unit, @Nullable String per, Bound bound, int begin, int end) {
    /** The value of "unlimited": finite, so that it can be written to JSON, and above every real quantity. */
    public static final double UNLIMITED = 1e300;

    /** How a quantity is bounded. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST,
        APPROXIMATE,
        RANGE
    }

    public boolean unlimited() {
        return high == UNLIMITED;
    }

    public Quantity {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low > high: " + low + ", " + high);
        }
    }
}
