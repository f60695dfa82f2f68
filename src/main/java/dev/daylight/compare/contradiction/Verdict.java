package dev.daylight.compare.contradiction;

import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Contradiction.Clash;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the model says of two claims.
 *
 * @param probability calibrated probability that they contradict each other, in [0, 1], where contradictions are as frequent as in the labelled pairs (one in eleven)
 * @param amongCandidates the same probability for pairs as an audit meets them, where contradictions are far rarer than in the labelled pairs:
 *     the odds multiplied by the ratio of both priors (Saerens et al. 2002, Neural Computation 14(1))
 * @param type in what they most likely clash
 * @param clash the words that clash, first of x, then of y
 * @param reason one sentence for a reader who sees both claims
 * @param inputs what the fusion was told, by name
 */
public record Verdict(
        double probability,
        double amongCandidates,
        Contradiction.Type type,
        List<Clash> clash,
        String reason,
        SortedMap<String, Double> inputs) {
    public Verdict {
        clash = List.copyOf(clash);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }
}
