package dev.daylight.score;

import java.util.Arrays;

/** Ends of 95 % intervals from replicates. */
final class Quantiles {
    private Quantiles() {}

    /** The q-quantile of sorted values, by linear interpolation. */
    static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Where 95 % of the values lie; widened, if need be, to hold the value. */
    static Interval spread(double value, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(value, Math.min(value, quantile(sorted, 0.025)), Math.max(value, quantile(sorted, 0.975)));
    }

    /**
     * Percentiles of bootstrap replicates, moved so that their mean is the value, within [0, most]. Leaving out assets makes a
     * rival forget what he says, so replicates lie above the value; how they scatter is what tells the uncertainty.
     */
    static Interval centred(double value, double[] replicates, double most) {
        if (replicates.length == 0) {
            return new Interval(value, value, value);
        }
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double low = value + quantile(sorted, 0.025) - mean;
        double high = value + quantile(sorted, 0.975) - mean;
        return new Interval(value, Math.min(value, Math.max(0, low)), Math.max(value, Math.min(most, high)));
    }
}
