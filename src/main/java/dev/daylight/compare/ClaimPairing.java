package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.VendorMask;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges candidate pairs: the cheap inputs for all, the cross-encoder (when there is one) for those that could matter, in
 * one call. Contradictions are looked for among the same pairs, so nothing is read twice.
 */
public final class ClaimPairing {
    /** Pairs whose sentences are less alike than this, and that show no clash, are not worth the cross-encoder's time. */
    public static final double READ_FROM_COSINE = 0.5;

    private final OverlapModel model;
    private final @Nullable CrossEncoder reader;
    private final VendorMask mask;

    /**
     * @param reader null: none at hand
     * @param mask puts "we" and "they" for the vendors' names, as the cross-encoder was trained
     */
    public ClaimPairing(OverlapModel model, @Nullable CrossEncoder reader, VendorMask mask) {
        this.model = model;
        this.reader = reader;
        this.mask = mask;
    }

    /**
     * @param claims all claims
     * @param candidates of these claims
     * @return one a candidate pair, in their order
     */
    public List<JudgedPair> judge(List<Claim> claims, Candidates candidates) {
        List<CandidatePair> pairs = candidates.pairs();
        List<Integer> worth = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).cosine() >= READ_FROM_COSINE || pairs.get(i).clash()) {
                worth.add(i);
            }
        }
        @Nullable PairProbabilities[] read = new @Nullable PairProbabilities[pairs.size()];
        if (reader != null && !worth.isEmpty()) {
            List<PairProbabilities> results = reader.score(
                    worth.stream().map(i -> texts(claims, pairs.get(i))).toList());
            for (int i = 0; i < worth.size(); i++) {
                read[worth.get(i)] = results.get(i);
            }
        }
        List<JudgedPair> judged = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            CandidatePair pair = pairs.get(i);
            OverlapVerdict verdict = model.judge(claims.get(pair.x()), claims.get(pair.y()), pair.cosine(), read[i]);
            judged.add(new JudgedPair(pair, read[i], verdict));
        }
        return judged;
    }

    private TextPair texts(List<Claim> claims, CandidatePair pair) {
        Claim x = claims.get(pair.x());
        Claim y = claims.get(pair.y());
        return mask.pair(x.text(), x.vendor(), y.text(), y.vendor());
    }
}
