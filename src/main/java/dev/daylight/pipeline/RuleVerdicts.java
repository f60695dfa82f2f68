package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.JudgedPair;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.Workers;
import dev.daylight.index.CandidatePair;
import dev.daylight.workspace.StageCache;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What the contradiction model says of a market's pairs, as far as possible from memory. */
final class RuleVerdicts {
    private final List<Claim> claims;
    private final ContradictionModel model;
    private final StageCache cache;
    private final StageClock clock;
    private final Workers workers;
    private final ClaimDigests digests;
    private final String fingerprint;

    /** @param readers fingerprint of who the vendors are and how claims were read */
    RuleVerdicts(
            List<Claim> claims,
            ContradictionModel model,
            String readers,
            StageCache cache,
            StageClock clock,
            Workers workers) {
        this.claims = claims;
        this.model = model;
        this.cache = cache;
        this.clock = clock;
        this.workers = workers;
        this.digests = ClaimDigests.of(claims, workers);
        // Rules are code: those of another build are no longer believed.
        this.fingerprint = model.fingerprint() + "|" + readers + "|" + Version.code();
    }

    /**
     * See {@link Contradictions#cheap}; one a pair.
     *
     * @param judge asked for what isn't known, by the place of a pair
     */
    double[] cheap(List<CandidatePair> pairs, IntToDoubleFunction judge) {
        return memory("contradictions")
                .recall(
                        claims,
                        digests,
                        new RuleMemory.Pairs(
                                pairs.size(),
                                i -> pairs.get(i).x(),
                                i -> pairs.get(i).y(),
                                i -> Double.doubleToLongBits(pairs.get(i).cosine())),
                        judge,
                        workers);
    }

    /**
     * See {@link Contradictions#likely}.
     *
     * @param cheap of the same pairs
     * @return of the pair at a place
     */
    IntToDoubleFunction likely(List<JudgedPair> judged, double[] cheap) {
        int[] open = java.util.stream.IntStream.range(0, cheap.length)
                .filter(i -> judged.get(i).probabilities() != null || cheap[i] >= Contradictions.LEAST)
                .toArray();
        double[] told = memory("verdicts")
                .recall(
                        claims,
                        digests,
                        new RuleMemory.Pairs(
                                open.length,
                                i -> judged.get(open[i]).pair().x(),
                                i -> judged.get(open[i]).pair().y(),
                                i -> more(judged.get(open[i]))),
                        i -> Contradictions.likely(
                                claims.get(judged.get(open[i]).pair().x()),
                                claims.get(judged.get(open[i]).pair().y()),
                                judged.get(open[i]),
                                cheap[open[i]],
                                model),
                        workers);
        double[] all = new double[cheap.length];
        for (int i = 0; i < open.length; i++) {
            all[open[i]] = told[i];
        }
        return i -> all[i];
    }

    private RuleMemory memory(String stage) {
        return new RuleMemory(stage, fingerprint, cache, clock);
    }

    /** What a cross-encoder said of a pair, and how near it is. */
    private static long more(JudgedPair pair) {
        long bits = Double.doubleToLongBits(pair.pair().cosine());
        PairProbabilities told = pair.probabilities();
        if (told == null) {
            return bits;
        }
        for (double value : told.relation()) {
            bits = ClaimDigests.mix(bits) + Double.doubleToLongBits(value);
        }
        for (double value : told.contradiction()) {
            bits = ClaimDigests.mix(bits) + Double.doubleToLongBits(value);
        }
        for (double value : new double[] {
            told.entailsForward(), told.entailsBackward(), told.contradictsForward(), told.contradictsBackward()
        }) {
            bits = ClaimDigests.mix(bits) + Double.doubleToLongBits(value);
        }
        return bits;
    }
}
