package dev.daylight.compare.contradiction;

import dev.daylight.claim.Token;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How much two sets of words share. */
final class Similarity {
    private Similarity() {}

    /** 2·|a ∩ b| / (|a| + |b|); 0 when both are empty. */
    static double dice(Set<String> a, Set<String> b) {
        int size = a.size() + b.size();
        return size == 0 ? 0 : 2.0 * common(a, b) / size;
    }

    /** The same of two sets of words that are given by their numbers, ascending. */
    static double dice(int[] a, int[] b) {
        int size = a.length + b.length;
        return size == 0 ? 0 : 2.0 * common(a, b) / size;
    }

    /** How many numbers two ascending lists share. */
    static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Integer.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** |a ∩ b| / |a|; 0 when a is empty. */
    static double share(Set<String> a, Set<String> b) {
        return a.isEmpty() ? 0 : (double) common(a, b) / a.size();
    }

    static long common(Set<String> a, Set<String> b) {
        long common = 0;
        for (String word : a) {
            common += b.contains(word) ? 1 : 0;
        }
        return common;
    }

    /** Content words within so many words of a span. */
    static SortedSet<String> around(Reading reading, int begin, int end, int window) {
        List<Token> tokens = reading.claim.tokens();
        int first = tokens.size();
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).end() > begin && tokens.get(i).begin() < end) {
                first = Math.min(first, i);
                last = i;
            }
        }
        SortedSet<String> words = new TreeSet<>();
        for (int i = Math.max(0, first - window); i <= Math.min(tokens.size() - 1, last + window); i++) {
            boolean inside = i >= first && i <= last;
            if (!inside && Reading.isContent(tokens.get(i)) && !reading.isVendor(i)) {
                words.add(tokens.get(i).lemma());
            }
        }
        return words;
    }
}
