package dev.daylight.shell.line;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?": the known word closest to what was typed. */
public final class Suggestion {
    private Suggestion() {}

    /** @return a sentence, or the alternative where nothing is close */
    public static String didYouMean(String typed, Collection<String> known, String otherwise) {
        return closest(typed, known).map(word -> "Did you mean '" + word + "'?").orElse(otherwise);
    }

    static Optional<String> closest(String typed, Collection<String> known) {
        int mostEdits = typed.length() / 3;
        return known.stream()
                .filter(word -> edits(typed, word) <= mostEdits || word.startsWith(typed) && typed.length() > 2)
                .min(Comparator.<String>comparingInt(word -> edits(typed, word)).thenComparing(word -> word));
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment distance). */
    static int edits(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            distance[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            distance[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distance[i][j] = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance[i][j] = Math.min(distance[i][j], 1 + distance[i - 2][j - 2]);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
