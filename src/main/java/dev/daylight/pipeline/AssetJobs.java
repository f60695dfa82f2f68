package dev.daylight.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** From passages to the asset: how far a document serves each job. */
final class AssetJobs {
    /** As many good passages as make a document worth opening for a job. */
    private static final int BEST = 3;

    private AssetJobs() {}

    /**
     * The mean of the {@value #BEST} highest probabilities among the passages: one good passage in a long document counts a third,
     * three count in full, and the length of the rest doesn't matter. What {@code corpus.yaml} says is believed.
     *
     * @param passages probability per job, one map a passage
     * @param said ids of jobs that the user named for the document; may be empty
     * @param jobs ids of all jobs
     * @return probability per job, in [0, 1]
     */
    static SortedMap<String, Double> of(
            List<? extends Map<String, Double>> passages, Collection<String> said, List<String> jobs) {
        SortedMap<String, Double> of = new TreeMap<>();
        for (String job : jobs) {
            List<Double> best = passages.stream()
                    .map(passage -> passage.getOrDefault(job, 0.0))
                    .sorted(Comparator.reverseOrder())
                    .limit(BEST)
                    .toList();
            double mean =
                    best.stream().mapToDouble(Double::doubleValue).sum() / Math.min(BEST, Math.max(1, passages.size()));
            of.put(job, said.contains(job) ? 1.0 : mean);
        }
        return of;
    }
}
