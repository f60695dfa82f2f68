package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.JudgedPair;
import dev.daylight.compare.StableId;
import dev.daylight.embedding.Workers;
import dev.daylight.index.CandidatePair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/** Judged pairs to the contradictions among them. */
public final class Contradictions {
    /** From this probability on, every contradiction is reported. */
    public static final double REPORTED = 0.15;

    /** Of less probable ones, so many are reported that a reader has this many to look through: of ten with 10 % one is real. */
    public static final int WORTH_A_LOOK = 40;

    /** Less probable ones are never reported. */
    public static final double LEAST = 0.02;

    /** Least probability of a contradiction where contradictions are as frequent as in labelled pairs: best F1 on markets not seen. */
    public static final double DECIDED = 0.22;

    private static final int PORTION = 512;

    private Contradictions() {}

    /**
     * The probability that each candidate pair is a contradiction, as far as can be told without a cross-encoder.
     *
     * @param workers share the work; results don't depend on how many there are
     * @return in [0, 1], in the order of the pairs
     */
    public static double[] cheap(
            List<Claim> claims, List<CandidatePair> pairs, ContradictionModel model, Workers workers) {
        double[] probabilities = new double[pairs.size()];
        workers.forEach((pairs.size() + PORTION - 1) / PORTION, portion -> {
            for (int i = portion * PORTION; i < Math.min(pairs.size(), (portion + 1) * PORTION); i++) {
                CandidatePair pair = pairs.get(i);
                Claim x = claims.get(pair.x());
                Claim y = claims.get(pair.y());
                probabilities[i] = cheap(x, y, pair.cosine(), model);
            }
        });
        return probabilities;
    }

    /** The same of one pair. */
    public static double cheap(Claim x, Claim y, double cosine, ContradictionModel model) {
        return x.text().equals(y.text()) ? 0 : model.amongCandidates(x, y, cosine, null);
    }

    /**
     * The same of a pair that a cross-encoder may have read; 0 of pairs that aren't worth a verdict.
     *
     * @param cheap what {@link #cheap} said of it
     */
    public static double likely(Claim x, Claim y, JudgedPair pair, double cheap, ContradictionModel model) {
        boolean open = pair.probabilities() != null || cheap >= LEAST;
        return open && !x.text().equals(y.text())
                ? model.amongCandidates(x, y, pair.pair().cosine(), pair.probabilities())
                : 0;
    }

    /**
     * @param claims all claims
     * @param judged pairs of places in that list
     * @param cheap what {@link #cheap} said of each of them
     * @param model judges those that a cross-encoder has read, and those that stand out without
     * @return all from {@link #REPORTED} on, and of the rest the best until there are {@link #WORTH_A_LOOK}; by falling probability, then id; of pairs of the same two texts by the same vendors only the first
     */
    public static List<Contradiction> of(
            List<Claim> claims, List<JudgedPair> judged, double[] cheap, ContradictionModel model) {
        return of(
                claims,
                judged,
                i -> likely(
                        claims.get(judged.get(i).pair().x()),
                        claims.get(judged.get(i).pair().y()),
                        judged.get(i),
                        cheap[i],
                        model),
                model);
    }

    /** @param likely what {@link #likely} says of the pair at a place */
    public static List<Contradiction> of(
            List<Claim> claims, List<JudgedPair> judged, IntToDoubleFunction likely, ContradictionModel model) {
        List<Contradiction> found = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < judged.size(); i++) {
            if (likely.applyAsDouble(i) < LEAST) {
                continue;
            }
            JudgedPair pair = judged.get(i);
            Claim x = claims.get(pair.pair().x());
            Claim y = claims.get(pair.pair().y());
            Verdict verdict = model.judge(x, y, pair.pair().cosine(), pair.probabilities());
            String id = StableId.ofPair('x', x.vendor(), x.text(), y.vendor(), y.text());
            if (seen.add(id)) {
                found.add(new Contradiction(
                        id,
                        verdict.type(),
                        x.vendor().equals(y.vendor()) ? Contradiction.Scope.WITHIN : Contradiction.Scope.ACROSS,
                        x.id(),
                        y.id(),
                        verdict.amongCandidates(),
                        verdict.clash(),
                        verdict.reason()));
            }
        }
        found.sort(Comparator.comparingDouble((Contradiction c) -> -c.probability())
                .thenComparing(Contradiction::id));
        int sure = (int) found.stream().filter(c -> c.probability() >= REPORTED).count();
        return List.copyOf(found.subList(0, Math.min(found.size(), Math.max(sure, WORTH_A_LOOK))));
    }
}
