package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.JudgedPair;
import dev.daylight.compare.StableId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judged pairs to the contradictions among them. */
public final class Contradictions {
    /** Least probability of a contradiction that is reported. */
    public static final double REPORTED = 0.05;

    private Contradictions() {}

    /**
     * @param claims all claims
     * @param judged pairs of places in that list
     * @param model judges each pair
     * @return by falling probability, then id; of pairs of the same two texts by the same vendors only the first
     */
    public static List<Contradiction> of(List<Claim> claims, List<JudgedPair> judged, ContradictionModel model) {
        List<Contradiction> found = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JudgedPair pair : judged) {
            Claim x = claims.get(pair.pair().x());
            Claim y = claims.get(pair.pair().y());
            if (x.text().equals(y.text())) {
                continue;
            }
            Verdict verdict = model.judge(x, y, pair.pair().cosine(), pair.probabilities());
            if (verdict.amongCandidates() < REPORTED) {
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
        return found;
    }
}
