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
                probabilities[i] = x.text().equals(y.text()) ? 0 : model.cheap(x, y, pair.cosine());
            }
        });
        return probabilities;
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
        List<Contradiction> found = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < judged.size(); i++) {
            JudgedPair pair = judged.get(i);
            Claim x = claims.get(pair.pair().x());
            Claim y = claims.get(pair.pair().y());
            if ((pair.probabilities() == null && cheap[i] < LEAST) || x.text().equals(y.text())) {
                continue;
            }
            Verdict verdict = model.judge(x, y, pair.pair().cosine(), pair.probabilities());
            if (verdict.amongCandidates() < LEAST) {
                continue;
            }
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
