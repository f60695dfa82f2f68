package dev.daylight.fit;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Figures of a ranking or of probabilities against labels. Ties are broken against us: negatives rank first. */
public final class AveragePrecision {
    private AveragePrecision() {}

    /** Mean of the precision at each positive; NaN without positives. */
    public static double of(double[] scores, boolean[] labels) {
        int[] order = order(scores, labels);
        int hits = 0;
        double sum = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (labels[order[rank]]) {
                hits++;
                sum += hits / (double) (rank + 1);
            }
        }
        return hits == 0 ? Double.NaN : sum / hits;
    }

    /** The largest F1 any threshold reaches. */
    public static double bestF1(double[] scores, boolean[] labels) {
        return f1(scores, labels, bestThreshold(scores, labels));
    }

    /** The threshold (a score; "at least") with the largest F1. */
    public static double bestThreshold(double[] scores, boolean[] labels) {
        int[] order = order(scores, labels);
        int positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        int hits = 0;
        double best = -1;
        double threshold = 0.5;
        for (int rank = 0; rank < order.length; rank++) {
            hits += labels[order[rank]] ? 1 : 0;
            boolean tied = rank + 1 < order.length && scores[order[rank + 1]] == scores[order[rank]];
            double f1 = 2.0 * hits / (rank + 1 + positives);
            if (!tied && f1 > best) {
                best = f1;
                threshold = scores[order[rank]];
            }
        }
        return threshold;
    }

    public static double f1(double[] scores, boolean[] labels, double threshold) {
        int tp = 0;
        int predicted = 0;
        int positives = 0;
        for (int i = 0; i < labels.length; i++) {
            positives += labels[i] ? 1 : 0;
            if (scores[i] >= threshold) {
                predicted++;
                tp += labels[i] ? 1 : 0;
            }
        }
        return predicted + positives == 0 ? 0 : 2.0 * tp / (predicted + positives);
    }

    public static double precision(double[] scores, boolean[] labels, double threshold) {
        int tp = 0;
        int predicted = 0;
        for (int i = 0; i < labels.length; i++) {
            if (scores[i] >= threshold) {
                predicted++;
                tp += labels[i] ? 1 : 0;
            }
        }
        return predicted == 0 ? Double.NaN : tp / (double) predicted;
    }

    public static double recall(double[] scores, boolean[] labels, double threshold) {
        int tp = 0;
        int positives = 0;
        for (int i = 0; i < labels.length; i++) {
            positives += labels[i] ? 1 : 0;
            tp += labels[i] && scores[i] >= threshold ? 1 : 0;
        }
        return positives == 0 ? Double.NaN : tp / (double) positives;
    }

    /** Expected calibration error over ten bins of equal width (Guo et al. 2017). */
    public static double calibrationError(double[] probabilities, boolean[] labels) {
        double[] sum = new double[10];
        double[] hits = new double[10];
        for (int i = 0; i < labels.length; i++) {
            int bin = Math.min(9, (int) (probabilities[i] * 10));
            sum[bin] += probabilities[i];
            hits[bin] += labels[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(sum[bin] - hits[bin]);
        }
        return labels.length == 0 ? Double.NaN : error / labels.length;
    }

    private static int[] order(double[] scores, boolean[] labels) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i])
                        .thenComparing(i -> labels[i])
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
