package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.VendorMask;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges candidate pairs: the cheap inputs for all, the cross-encoder (when there is one) for those that could matter, in
 * one call. Contradictions are looked for among the same pairs, so nothing is read twice.
 */
public final class ClaimPairing {
    /** Pairs whose sentences are less alike than this are not worth the cross-encoder's time. */
    public static final double READ_FROM_COSINE = 0.5;

    private final OverlapModel model;
    private final VendorMask mask;
    private final @Nullable CrossEncoder reader;

    /**
     * @param model for the verdicts
     * @param mask puts the pair's texts as the reader was trained on
     * @param reader null: verdicts rest on what is cheap
     */
    public ClaimPairing(OverlapModel model, VendorMask mask, @Nullable CrossEncoder reader) {
        this.model = model;
        this.mask = mask;
        this.reader = reader;
    }

    /**
     * @param claims all claims
     * @param vectors unit vector of claim i at i
     * @param candidates in any order; doubles count once
     * @return one a distinct candidate, by places
     */
    public List<JudgedPair> judge(List<Claim> claims, Vectors vectors, Collection<CandidatePair> candidates) {
        List<CandidatePair> pairs = List.copyOf(new TreeSet<>(candidates));
        double[] cosines = new double[pairs.size()];
        List<Integer> worth = new ArrayList<>();
        for (int i = 0; i < cosines.length; i++) {
            CandidatePair pair = pairs.get(i);
            cosines[i] = Math.max(-1, Math.min(1, vectors.dot(pair.x(), pair.y())));
            if (cosines[i] >= READ_FROM_COSINE) {
                worth.add(i);
            }
        }
        @Nullable PairProbabilities[] read = new @Nullable PairProbabilities[cosines.length];
        if (reader != null && !worth.isEmpty()) {
            List<PairProbabilities> results = reader.score(
                    worth.stream().map(i -> texts(claims, pairs.get(i))).toList());
            for (int i = 0; i < worth.size(); i++) {
                read[worth.get(i)] = results.get(i);
            }
        }
        List<JudgedPair> judged = new ArrayList<>(cosines.length);
        for (int i = 0; i < cosines.length; i++) {
            CandidatePair pair = pairs.get(i);
            OverlapVerdict verdict = model.judge(claims.get(pair.x()), claims.get(pair.y()), cosines[i], read[i]);
            judged.add(new JudgedPair(pair, cosines[i], read[i], verdict));
        }
        return judged;
    }

    private TextPair texts(List<Claim> claims, CandidatePair pair) {
        Claim x = claims.get(pair.x());
        Claim y = claims.get(pair.y());
        return mask.pair(x.text(), x.vendor(), y.text(), y.vendor());
    }
}
