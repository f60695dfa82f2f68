package dev.daylight.index;

import dev.daylight.embedding.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Claims that share rare words: cosine of their sets of stems, each stem weighted by its rarity ln(N / n).
 *
 * <p>Stems that more than a tenth of all claims use are left out: they find everybody.
 */
final class WordNeighbours {
    private static final double COMMON = 0.1;
    private static final int NEVER_COMMON = 50;

    private final int[][] stems;
    private final int[][] places;
    private final double[] weights;
    private final double[] lengths;

    WordNeighbours(List<String> texts) {
        List<TreeSet<String>> words = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        try (Words analyzer = new Words()) {
            for (String text : texts) {
                TreeSet<String> distinct = new TreeSet<>();
                analyzer.of(text).forEach(word -> distinct.add(word.stem()));
                distinct.forEach(stem -> counts.merge(stem, 1, Integer::sum));
                words.add(distinct);
            }
        }
        double most = Math.max(NEVER_COMMON, COMMON * texts.size());
        Map<String, Integer> numbers = new TreeMap<>();
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
     * @param most how many neighbours of each
     * @param eligible whether the second may be a neighbour of the first
     * @param from first text that neighbours are wanted of
     * @param to one past the last
     * @return places of the nearest others of text {@code from + i} at i, nearest first; only such that share a word
     */
    int[][] find(int most, BiPredicate<Integer, Integer> eligible, int from, int to, Workers workers) {
        int[][] neighbours = new int[to - from][];
        workers.forEach(to - from, at -> {
            int i = from + at;
            Map<Integer, Double> sums = new TreeMap<>();
            for (int n : stems[i]) {
                for (int j : places[n]) {
                    if (j != i) {
                        sums.merge(j, weights[n] * weights[n], Double::sum);
                    }
                }
            }
            Nearest nearest = new Nearest(most);
            sums.forEach((j, sum) -> {
                float score = (float) (sum / (lengths[i] * lengths[j]));
                if (score >= nearest.bar() && eligible.test(i, j)) {
                    nearest.offer(j, score);
                }
            });
            neighbours[at] = nearest.numbers();
        });
        return neighbours;
    }
}
