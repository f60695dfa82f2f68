package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Fact;
import dev.daylight.claim.FactReader;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
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

    FactNeighbours(List<Claim> claims, FactReader reader) {
        for (int i = 0; i < claims.size(); i++) {
            for (Fact fact : reader.read(claims.get(i).text())) {
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
                nearest(i, many, vectors, vendors, true)
                        .forEach(j -> found.get(i).add(j));
                nearest(i, many, vectors, vendors, false)
                        .forEach(j -> found.get(i).add(j));
            }
        });
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static List<Integer> nearest(int i, List<Integer> others, Vectors vectors, int[] vendors, boolean own) {
        return others.stream()
                .filter(j -> (vendors[i] == vendors[j]) == own)
                .sorted(Comparator.comparingDouble((Integer j) -> -vectors.dot(i, j))
                        .thenComparing(j -> j))
                .limit(OPPONENTS)
                .toList();
    }
}
