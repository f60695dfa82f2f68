package dev.daylight.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Scores beside yes/no labels, and how well the first tell the second. Item i has {@code scores[i]} and {@code labels[i]}.
 *
 * <p>Average precision is the mean of the precisions at the ranks of the positives; items of equal score share their
 * rank's expectation by being counted together (as scikit-learn's {@code average_precision_score} does), so the order
 * of the file cannot help.
 */
public final class Ranking {
    private static final int REPLICATES = 1000;

    private final double[] scores;
    private final boolean[] labels;

    public Ranking(double[] scores, boolean[] labels) {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + labels.length + " labels");
        }
        this.scores = scores.clone();
        this.labels = labels.clone();
    }

    public int size() {
        return scores.length;
    }

    public int positives() {
        return (int) IntStream.range(0, labels.length).filter(i -> labels[i]).count();
    }

    /** In [0, 1]; NaN without positives. */
    public double averagePrecision() {
        return averagePrecision(IntStream.range(0, scores.length).toArray());
    }

    /** 95 % interval of {@link #averagePrecision} by a percentile bootstrap over items (1,000 replicates, fixed seed). */
    public double[] averagePrecisionInterval() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[REPLICATES];
        int[] sample = new int[scores.length];
        for (int r = 0; r < REPLICATES; r++) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextInt(scores.length);
            }
            values[r] = averagePrecision(sample);
        }
        return percentiles(values);
    }

    /** What follows from calling every item at or above the threshold positive. */
    public Decision at(double threshold) {
        int hit = 0;
        int called = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                called++;
                hit += labels[i] ? 1 : 0;
            }
        }
        return new Decision(hit, called, positives());
    }

    /** 95 % interval of F1 at a threshold, by the same bootstrap. */
    public double[] f1Interval(double threshold) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            int hit = 0;
            int called = 0;
            int gold = 0;
            for (int n = 0; n < scores.length; n++) {
                int i = random.nextInt(scores.length);
                boolean yes = scores[i] >= threshold;
                called += yes ? 1 : 0;
                gold += labels[i] ? 1 : 0;
                hit += yes && labels[i] ? 1 : 0;
            }
            values[r] = new Decision(hit, called, gold).f1();
        }
        return percentiles(values);
    }

    /** The threshold with the best F1: for baselines only, since it looks at the labels. */
    public double bestThreshold() {
        double best = 0;
        double bestF1 = -1;
        for (double score : Arrays.stream(scores).distinct().sorted().toArray()) {
            double f1 = at(score).f1();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = score;
            }
        }
        return best;
    }

    /** Expected calibration error over ten bins of equal width (Naeini et al. 2015); scores must be in [0, 1]. */
    public double calibrationError() {
        double[] sum = new double[10];
        int[] positive = new int[10];
        int[] count = new int[10];
        for (int i = 0; i < scores.length; i++) {
            int bin = (int) Math.min(9, Math.floor(scores[i] * 10));
            sum[bin] += scores[i];
            positive[bin] += labels[i] ? 1 : 0;
            count[bin]++;
        }
        double error = 0;
        for (int b = 0; b < 10; b++) {
            error += Math.abs(sum[b] - positive[b]) / Math.max(1, scores.length);
        }
        return error;
    }

    private double averagePrecision(int[] items) {
        Integer[] order = Arrays.stream(items).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        int positives = (int) Arrays.stream(items).filter(i -> labels[i]).count();
        double sum = 0;
        int hit = 0;
        for (int i = 0; i < order.length; ) {
            int tie = i;
            int hitInTie = 0;
            while (tie < order.length && scores[order[tie]] == scores[order[i]]) {
                hitInTie += labels[order[tie]] ? 1 : 0;
                tie++;
            }
            hit += hitInTie;
            sum += hitInTie * (double) hit / tie;
            i = tie;
        }
        return positives == 0 ? Double.NaN : sum / positives;
    }

    private static double[] percentiles(double[] values) {
        double[] finite =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (finite.length == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        return new double[] {
            finite[(int) Math.floor(0.025 * (finite.length - 1))], finite[(int) Math.ceil(0.975 * (finite.length - 1))]
        };
    }

    /**
     * Counts behind a decision.
     *
     * @param hit items rightly called positive
     * @param called items called positive
     * @param positives items that are positive
     */
    public record Decision(int hit, int called, int positives) {
        public double precision() {
            return called == 0 ? 0 : hit / (double) called;
        }

        public double recall() {
            return positives == 0 ? 0 : hit / (double) positives;
        }

        public double f1() {
            return hit == 0 ? 0 : 2.0 * hit / (called + positives);
        }
    }
}
