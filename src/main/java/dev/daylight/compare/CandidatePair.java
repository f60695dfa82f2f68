package dev.daylight.compare;

/**
 * Two claims worth comparing, by their places in the list of claims.
 *
 * @param x place of the first, less than {@code y}
 * @param y place of the second
 */
public record CandidatePair(int x, int y) implements Comparable<CandidatePair> {
    public CandidatePair {
        if (x < 0 || x >= y) {
            throw new IllegalArgumentException("a pair has two places in order, not " + x + ", " + y);
        }
    }

    @Override
    public int compareTo(CandidatePair other) {
        return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
    }
}
