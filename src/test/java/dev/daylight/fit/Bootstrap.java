package dev.daylight.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Percentile bootstrap over items (Efron 1979) with a fixed seed. */
public record Bootstrap(double low, double high) {
    /**
     * The 95 % interval of a figure.
     *
     * @param items how many items were measured
     * @param replicates how many samples are drawn, for example 1000
     * @param figure the figure of a sample, given by the indices of its items; NaN is left out
     */
    public static Bootstrap interval(int items, int replicates, long seed, ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[replicates];
        int kept = 0;
        int[] sample = new int[items];
        for (int r = 0; r < replicates; r++) {
            for (int i = 0; i < items; i++) {
                sample[i] = random.nextInt(items);
            }
            double value = figure.applyAsDouble(sample);
            if (!Double.isNaN(value)) {
                values[kept++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(values, kept);
        Arrays.sort(sorted);
        return new Bootstrap(sorted[(int) (0.025 * (kept - 1))], sorted[(int) Math.ceil(0.975 * (kept - 1))]);
    }

    /** The 95 % interval of the average precision of these scores. */
    public static Bootstrap averagePrecision(double[] scores, boolean[] labels) {
        return interval(labels.length, 1000, 20261124L, sample -> {
            double[] s = new double[sample.length];
            boolean[] l = new boolean[sample.length];
            for (int i = 0; i < sample.length; i++) {
                s[i] = scores[sample[i]];
                l[i] = labels[sample[i]];
            }
            return AveragePrecision.of(s, l);
        });
    }
}
