package dev.daylight.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The ids that someone who mistyped may have meant. */
public final class NearIds {
    private static final int MOST = 5;

    /** Farther than this, and it is another id rather than a slip. */
    private static final int FARTHEST = 3;

    private NearIds() {}

    /** The nearest first; empty when none comes near. */
    public static List<String> of(String typed, Collection<String> known) {
        if (typed.length() > 100) {
            return List.of();
        }
        record Near(String id, int distance) {}
        return known.stream()
                .map(id -> new Near(id, !typed.isEmpty() && id.startsWith(typed) ? 0 : distance(typed, id)))
                .filter(near -> near.distance() <= FARTHEST)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(MOST)
                .map(Near::id)
                .toList();
    }

    /** Levenshtein's distance; large at once when the lengths alone are too far apart. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
