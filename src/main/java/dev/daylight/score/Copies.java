package dev.daylight.score;

import dev.daylight.claim.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Claims of one vendor whose texts differ at most in case and blanks. Only the first of them stands in pairs, so what was found of one
 * holds for all.
 */
final class Copies {
    private final List<int[]> copies = new ArrayList<>();

    Copies(List<Claim> claims) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            keys.add(key(claims.get(i)));
            groups.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
        }
        Map<String, int[]> places = new LinkedHashMap<>();
        groups.forEach((key, group) ->
                places.put(key, group.stream().mapToInt(Integer::intValue).toArray()));
        for (String key : keys) {
            copies.add(places.getOrDefault(key, new int[0]));
        }
    }

    private static String key(Claim claim) {
        // As index.CandidateFinder groups them.
        return claim.vendor() + "\n"
                + claim.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** Places of the claim's copies, itself included, ascending. */
    int[] of(int claim) {
        return copies.get(claim);
    }
}
