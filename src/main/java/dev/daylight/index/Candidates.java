package dev.daylight.index;

import java.util.List;

/**
 * Pairs of claims worth a closer look.
 *
 * <p>Claims of one vendor with the same text are one group; only the first of a group stands in pairs.
 *
 * @param pairs by x, then y
 * @param groups groups of two or more claims of one vendor with the same text, as places in the list, ascending; by first place
 */
public record Candidates(List<CandidatePair> pairs, List<List<Integer>> groups) {
    public Candidates {
        pairs = List.copyOf(pairs);
        groups = groups.stream().map(List::copyOf).toList();
    }
}
