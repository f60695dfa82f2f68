package dev.daylight.index;

import dev.daylight.embedding.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Claims that share rare words: cosine of their sets of stems, each stem weighted by its rarity ln(N / n).
 *
 * <p>Stems that more than a tenth of all claims use, or more than {@value #ALWAYS_COMMON}, are left out: they find everybody.
 */
final class WordNeighbours {
    private static final double COMMON = 0.1;
    private static final int NEVER_COMMON = 50;
    /** In large markets so many claims make a stem common: what a claim is compared with doesn't grow with the market. */
    static final int ALWAYS_COMMON = 2000;

    private static final int PORTION = 64;
    private static final int STEMMED = 1024;

    private final int[][] stems;
    private final int[][] places;
    private final double[] weights;
    private final double[] lengths;

    WordNeighbours(List<String> texts, Workers workers) {
        List<List<String>> words = distinct(texts, workers);
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(distinct -> distinct.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        double most = Math.max(NEVER_COMMON, Math.min(ALWAYS_COMMON, COMMON * texts.size()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        counts.forEach((stem, count) -> {
            if (count <= most) {
                numbers.put(stem, numbers.size());
            }
        });
        stems = new int[texts.size()][];
        lengths = new double[texts.size()];
        weights = new double[numbers.size()];
        int[] sizes = new int[numbers.size()];
        numbers.forEach((stem, number) -> {
            sizes[number] = counts.getOrDefault(stem, 1);
            weights[number] = Math.log(1 + texts.size() / (double) sizes[number]);
        });
        places = new int[numbers.size()][];
        for (int n = 0; n < places.length; n++) {
            places[n] = new int[sizes[n]];
        }
        int[] filled = new int[places.length];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = words.get(i).stream()
                    .filter(numbers::containsKey)
                    .mapToInt(stem -> numbers.getOrDefault(stem, 0))
                    .toArray();
            double squares = 0;
            for (int n : stems[i]) {
                places[n][filled[n]++] = i;
                squares += weights[n] * weights[n];
            }
            lengths[i] = Math.sqrt(squares);
        }
    }

    /** The stems of each text, sorted, each once. */
    private static List<List<String>> distinct(List<String> texts, Workers workers) {
        List<List<List<String>>> portions =
                new ArrayList<>(Collections.nCopies((texts.size() + STEMMED - 1) / STEMMED, List.of()));
        workers.forEach(portions.size(), portion -> {
            List<List<String>> stemmed = new ArrayList<>();
            try (Words analyzer = new Words()) {
                for (String text : texts.subList(portion * STEMMED, Math.min(texts.size(), (portion + 1) * STEMMED))) {
                    stemmed.add(analyzer.of(text).stream()
                            .map(Words.Word::stem)
                            .distinct()
                            .sorted()
                            .toList());
                }
            }
            portions.set(portion, stemmed);
        });
        return portions.stream().flatMap(List::stream).toList();
    }

    /** Weighted cosine of the stems of two texts, in [0, 1]. */
    double cosine(int x, int y) {
        double sum = 0;
        int a = 0;
        int b = 0;
        while (a < stems[x].length && b < stems[y].length) {
            int difference = Integer.compare(stems[x][a], stems[y][b]);
            if (difference == 0) {
                sum += weights[stems[x][a]] * weights[stems[x][a]];
                a++;
                b++;
            } else if (difference < 0) {
                a++;
            } else {
                b++;
            }
        }
        return sum == 0 ? 0 : Math.min(1, sum / (lengths[x] * lengths[y]));
    }

    /**
     * Neighbours of one kind.
     *
     * @param most how many of each text
     * @param eligible whether the second may be a neighbour of the first
     */
    record Wanted(int most, Eligible eligible) {}

    /** Says of two places whether the text at the second may be a neighbour of that at the first. */
    interface Eligible {
        boolean test(int x, int y);
    }

    /**
     * Looks for several kinds at once, since adding up what texts share is what takes time.
     *
     * @param from first text that neighbours are wanted of
     * @param to one past the last
     * @return of each kind: places of the nearest others of text {@code from + i} at i, nearest first; only such that share a word
     */
    List<int[][]> find(List<Wanted> kinds, int from, int to, Workers workers) {
        int size = stems.length;
        List<int[][]> found = kinds.stream().map(kind -> new int[to - from][]).toList();
        workers.forEach((to - from + PORTION - 1) / PORTION, portion -> {
            double[] sums = new double[size];
            int[] touched = new int[size];
            for (int i = from + portion * PORTION; i < Math.min(to, from + (portion + 1) * PORTION); i++) {
                Nearest[] nearest = find(i, kinds, sums, touched);
                for (int k = 0; k < nearest.length; k++) {
                    found.get(k)[i - from] = nearest[k].numbers();
                }
            }
        });
        return found;
    }

    /** @param sums all 0, and so again afterwards */
    private Nearest[] find(int i, List<Wanted> kinds, double[] sums, int[] touched) {
        int count = 0;
        for (int n : stems[i]) {
            double adds = weights[n] * weights[n];
            for (int j : places[n]) {
                if (sums[j] == 0) {
                    touched[count++] = j;
                }
                sums[j] += adds;
            }
        }
        Nearest[] nearest = new Nearest[kinds.size()];
        for (int k = 0; k < nearest.length; k++) {
            nearest[k] = new Nearest(kinds.get(k).most());
        }
        for (int t = 0; t < count; t++) {
            int j = touched[t];
            float score = (float) (sums[j] / (lengths[i] * lengths[j]));
            sums[j] = 0;
            for (int k = 0; k < nearest.length && j != i; k++) {
                if (score >= nearest[k].bar() && kinds.get(k).eligible().test(i, j)) {
                    nearest[k].offer(j, score);
                }
            }
        }
        return nearest;
    }
}
