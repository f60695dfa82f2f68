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
 * @param probability calibrated probability that they contradict each other, in [0, 1]
 * @param type in what they most likely clash
 * @param clash the words that clash, first of x, then of y
 * @param reason one sentence for a reader who sees both claims
 * @param inputs what the fusion was told, by name
 */
public record Verdict(
        double probability, Contradiction.Type type, List<Clash> clash, String reason, SortedMap<String, Double> inputs) {
    public Verdict {
        clash = List.copyOf(clash);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }
}
