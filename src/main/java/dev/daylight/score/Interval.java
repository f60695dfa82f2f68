package dev.daylight.score;

/**
 * A value with its 95 % interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double value, double low, double high) {
    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("low > high: " + low + ", " + high);
        }
    }
}
