package dev.daylight.compare;

import dev.daylight.embedding.PairProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of the overlap model, each of which a person can read off the two sentences. Those of the lists
 * {@code PLAIN} and {@code PAIR} stay the same when x and y change places; the others change their sign.
 */
final class OverlapFeatures {
    /** Inputs without a cross-encoder. */
    static final List<String> PLAIN = List.of(
            "cosine",
            "cosine squared",
            "shared words of all (weighted by rarity)",
            "shared words of the shorter (weighted by rarity)",
            "shared runs of four letters",
            "shared runs of five words",
            "numbers agree",
            "numbers differ",
            "number on one side only",
            "one denies",
            "length ratio",
            "length of the shorter (log)",
            "shared words while numbers differ");
    /** Further inputs when a cross-encoder has read the pair. */
    static final List<String> PAIR = List.of(
            "reader: same or more specific (log odds)",
            "reader: entails, stronger way (log odds)",
            "reader: entails, weaker way (log odds)",
            "reader: contradicts (log odds)");
    /** What tells which of the two is more specific. */
    static final List<String> DIRECTION =
            List.of("longer (log ratio)", "weight of words of its own", "numbers of its own", "more words covered");

    static final List<String> PAIR_DIRECTION =
            List.of("reader: more specific (log ratio)", "reader: entails more (difference of log odds)");

    /** About the weight of one rare word: a claim of two common words is not covered because another has these two. */
    private static final double DOUBT = 6;

    private OverlapFeatures() {}

    static double[] of(
            ClaimProfile x, ClaimProfile y, LemmaWeights weights, double cosine, @Nullable PairProbabilities pair) {
        List<Double> row = new ArrayList<>();
        double shared = weights.shared(x.lemmas(), y.lemmas());
        double sumX = weights.sum(x.lemmas());
        double sumY = weights.sum(y.lemmas());
        row.add(cosine);
        row.add(cosine * cosine);
        double jaccard = ratio(shared, sumX + sumY - shared);
        double covered = ratio(shared, Math.min(sumX, sumY) + DOUBT);
        row.add(jaccard);
        row.add(covered);
        row.add(letters(x.letters(), y.letters()));
        row.add(x.shingles().containment(y.shingles()));
        double agree = jaccard(x.numbers(), y.numbers());
        boolean both = !x.numbers().isEmpty() && !y.numbers().isEmpty();
        row.add(agree);
        row.add(both ? 1 - agree : 0);
        row.add(x.numbers().isEmpty() != y.numbers().isEmpty() ? 1.0 : 0.0);
        row.add(x.negated() != y.negated() ? 1.0 : 0.0);
        row.add(ratio(Math.min(x.words(), y.words()), Math.max(x.words(), y.words())));
        row.add(Math.log1p(Math.min(x.words(), y.words())));
        row.add(both ? jaccard * (1 - agree) : 0);
        if (pair != null) {
            double overlap = pair.relation().get(0)
                    + pair.relation().get(1)
                    + pair.relation().get(2);
            row.add(logOdds(overlap));
            row.add(logOdds(Math.max(pair.entailsForward(), pair.entailsBackward())));
            row.add(logOdds(Math.min(pair.entailsForward(), pair.entailsBackward())));
            row.add(logOdds(pair.contradicts()));
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Positive values speak for x being the more specific; changing places changes the sign. */
    static double[] direction(ClaimProfile x, ClaimProfile y, LemmaWeights weights, @Nullable PairProbabilities pair) {
        double shared = weights.shared(x.lemmas(), y.lemmas());
        double sumX = weights.sum(x.lemmas());
        double sumY = weights.sum(y.lemmas());
        List<Double> row = new ArrayList<>();
        row.add(Math.log((x.words() + 1.0) / (y.words() + 1.0)));
        row.add((sumX - sumY) / 10);
        row.add((double) Integer.signum(x.numbers().size() - y.numbers().size()));
        row.add(ratio(shared, sumY) - ratio(shared, sumX));
        if (pair != null) {
            row.add(Math.log((pair.relation().get(1) + 0.01) / (pair.relation().get(2) + 0.01)));
            row.add(logOdds(pair.entailsForward()) - logOdds(pair.entailsBackward()));
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String item : a) {
            shared += b.contains(item) ? 1 : 0;
        }
        return ratio(shared, a.size() + b.size() - shared);
    }

    private static double letters(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return ratio(shared, a.length + b.length - shared);
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }

    private static double logOdds(double probability) {
        double p = Math.max(0.01, Math.min(0.99, probability));
        return Math.log(p / (1 - p));
    }
}
