package dev.daylight.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Average precision and precision, recall and F1 of scored items. */
public final class Figures {
    private Figures() {}

    /** Mean of the precision at every positive, ranked by falling score. */
    public static double averagePrecision(double[] score, boolean[] positive) {
        List<Integer> order = IntStream.range(0, score.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparing(i -> i)).toList();
        int hits = 0;
        double sum = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            if (positive[order.get(rank)]) {
                sum += (double) ++hits / (rank + 1);
            }
        }
        return hits == 0 ? Double.NaN : sum / hits;
    }

    /** Precision, recall, F1 of "at least the threshold". */
    public static double[] at(double threshold, double[] score, boolean[] positive) {
        double hits = 0;
        double said = 0;
        double all = 0;
        for (int i = 0; i < score.length; i++) {
            hits += positive[i] && score[i] >= threshold ? 1 : 0;
            said += score[i] >= threshold ? 1 : 0;
            all += positive[i] ? 1 : 0;
        }
        double precision = said == 0 ? 0 : hits / said;
        double recall = all == 0 ? 0 : hits / all;
        return new double[] {precision, recall, hits == 0 ? 0 : 2 * precision * recall / (precision + recall)};
    }

    /** The threshold of the best F1. */
    public static double bestThreshold(double[] score, boolean[] positive) {
        double best = 0.5;
        double most = -1;
        for (double threshold : score.clone()) {
            double f = at(threshold, score, positive)[2];
            if (f > most) {
                most = f;
                best = threshold;
            }
        }
        return best;
    }
}
