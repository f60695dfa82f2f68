package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Workers;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * What rules said of pairs, so that after a change only pairs of what changed are judged anew.
 *
 * <p>Pairs come by the place of their first claim, and so by its document: all of one document make one entry of the cache, which is
 * written again when one of its pairs is new. So neither memory nor a change costs more than its documents.
 */
final class RuleMemory {
    private final String stage;
    private final String fingerprint;
    private final StageCache cache;
    private final StageClock clock;

    /**
     * @param stage under which it is kept
     * @param fingerprint of all that a figure depends on beside claims and what {@link #recall} is told
     */
    RuleMemory(String stage, String fingerprint, StageCache cache, StageClock clock) {
        this.stage = stage;
        this.fingerprint = fingerprint;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Pairs of claims, by place.
     *
     * @param size how many
     * @param x place of the first claim of pair i; never falls
     * @param y place of the second
     * @param more what else the figure depends on
     */
    record Pairs(int size, IntUnaryOperator x, IntUnaryOperator y, IntToLongFunction more) {}

    /** Pairs of one document: from, to. */
    private record Run(int from, int to) {}

    /**
     * @param judge asked for what isn't known, by several threads
     * @return one figure a pair, none NaN
     */
    double[] recall(List<Claim> claims, ClaimDigests digests, Pairs pairs, IntToDoubleFunction judge, Workers workers) {
        List<Run> runs = runs(claims, pairs);
        double[] figures = new double[pairs.size()];
        AtomicLong known = new AtomicLong();
        workers.forEach(runs.size(), r -> {
            Run run = runs.get(r);
            CacheKey key = CacheKey.of(
                    stage,
                    fingerprint,
                    claims.get(pairs.x().applyAsInt(run.from())).asset());
            Optional<byte[]> kept = cache.get(stage, key);
            PairFigures before = kept.map(PairFigures::of).orElse(PairFigures.NONE);
            long[] keys = new long[2 * (run.to() - run.from())];
            int found = 0;
            for (int i = run.from(); i < run.to(); i++) {
                int x = pairs.x().applyAsInt(i);
                int y = pairs.y().applyAsInt(i);
                long high = digests.high(x, y, pairs.more().applyAsLong(i));
                long low = digests.low(x, y, pairs.more().applyAsLong(i));
                double figure = before.find(high, low);
                found += Double.isNaN(figure) ? 0 : 1;
                figures[i] = Double.isNaN(figure) ? judge.applyAsDouble(i) : figure;
                keys[2 * (i - run.from())] = high;
                keys[2 * (i - run.from()) + 1] = low;
            }
            known.addAndGet(found);
            if (found < run.to() - run.from()) {
                cache.put(stage, key, PairFigures.bytes(keys, Arrays.copyOfRange(figures, run.from(), run.to())));
            }
        });
        clock.count(stage, pairs.size(), known.get());
        return figures;
    }

    private static List<Run> runs(List<Claim> claims, Pairs pairs) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pairs.size(); i++) {
            boolean over = i == pairs.size()
                    || !claims.get(pairs.x().applyAsInt(i))
                            .asset()
                            .equals(claims.get(pairs.x().applyAsInt(from)).asset());
            if (over) {
                runs.add(new Run(from, i));
                from = i;
            }
        }
        return runs;
    }
}
