package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.List;

/** Looks for the neighbours of every claim, on one machine or on several; both find the same. */
public interface NeighbourSearch {
    /**
     * @param vectors embedding of claim i at i
     * @param vendors number of each claim's vendor, from 0
     * @param names ids of the vendors, by number
     * @param own how many neighbours of the same vendor
     * @param other how many neighbours of each other vendor
     * @return places of the nearest others of each claim: vendor by vendor, nearest first
     */
    int[][] byMeaning(Vectors vectors, int[] vendors, List<String> names, int own, int other);

    /**
     * Neighbours by words.
     *
     * @param relation among which claims
     * @param most how many of each
     */
    record Kind(Relation relation, int most) {}

    /**
     * @param claims none twice
     * @param index of their texts
     * @return of each kind: places of the nearest others of each claim, nearest first
     */
    List<int[][]> byWords(List<Claim> claims, WordIndex index, List<Kind> kinds);

    /** The threads of this machine, for what is done here in any case. */
    Workers workers();

    /** On this machine, without memory. */
    static NeighbourSearch here(Workers workers) {
        return here(workers, NeighbourMemory.NONE);
    }

    /**
     * On this machine.
     *
     * @param memory of an earlier run; what is found doesn't depend on it
     */
    static NeighbourSearch here(Workers workers, NeighbourMemory memory) {
        return new NeighbourSearch() {
            @Override
            public int[][] byMeaning(Vectors vectors, int[] vendors, List<String> names, int own, int other) {
                return new RememberedNeighbours(vectors, vendors, names, own, other, workers).find(memory);
            }

            @Override
            public List<int[][]> byWords(List<Claim> claims, WordIndex index, List<Kind> kinds) {
                return index.find(kinds, 0, claims.size(), workers);
            }

            @Override
            public Workers workers() {
                return workers;
            }
        };
    }
}
