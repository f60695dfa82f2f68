package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Fact;
import dev.daylight.claim.FactReader;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Claims that affirm a fact beside those that deny it, found by the fact and not by words: for each claim of the rarer answer the nearest, by
 * meaning, of the other one.
 */
final class FactNeighbours {
    /** Opponents looked up for one claim: those of its own vendor, and as many of all others. */
    private static final int OPPONENTS = 8;

    private final SortedMap<String, List<Integer>> affirmed = new TreeMap<>();
    private final SortedMap<String, List<Integer>> denied = new TreeMap<>();

    FactNeighbours(List<Claim> claims, FactReader reader, Workers workers) {
        List<List<Fact>> facts = new ArrayList<>(Collections.nCopies(claims.size(), List.of()));
        workers.forEach(
                claims.size(), i -> facts.set(i, reader.read(claims.get(i).text())));
        for (int i = 0; i < claims.size(); i++) {
            for (Fact fact : facts.get(i)) {
                (fact.holds() ? affirmed : denied)
                        .computeIfAbsent(fact.id(), id -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /**
     * @param vectors embedding of claim i at i
     * @param vendors number of claim i's vendor at i
     * @return opponents of claim i at i
     */
    int[][] find(Vectors vectors, int[] vendors) {
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < vendors.length; i++) {
            found.add(new ArrayList<>());
        }
        denied.forEach((fact, no) -> {
            List<Integer> yes = affirmed.getOrDefault(fact, List.of());
            List<Integer> few = no.size() <= yes.size() ? no : yes;
            List<Integer> many = no.size() <= yes.size() ? yes : no;
            for (int i : few) {
                for (boolean own : new boolean[] {true, false}) {
                    for (int j : nearest(i, many, vectors, vendors, own)) {
                        found.get(i).add(j);
                    }
                }
            }
        });
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] nearest(int i, List<Integer> others, Vectors vectors, int[] vendors, boolean own) {
        Nearest nearest = new Nearest(OPPONENTS);
        for (int j : others) {
            if ((vendors[i] == vendors[j]) == own) {
                nearest.offer(j, vectors.dot(i, j));
            }
        }
        return nearest.numbers();
    }
}
