package dev.daylight.pipeline;

import dev.daylight.embedding.TextPair;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a model said of pairs, so that no pair is read twice, in this run or a later one. */
final class PairMemory<T> {
    /** Pairs that a model on this machine is asked about at once; what it said of them is kept before the next. */
    static final int PORTION = 256;

    private final String stage;
    private final String fingerprint;
    private final StageCache cache;
    private final StageClock clock;
    private final Progress progress;
    private final int portionSize;
    private final Function<T, byte[]> encode;
    private final Function<byte[], T> decode;

    /**
     * @param stage under which it is kept
     * @param fingerprint of the model
     * @param portionSize pairs that it is asked about at once
     */
    PairMemory(
            String stage,
            String fingerprint,
            StageCache cache,
            StageClock clock,
            Progress progress,
            int portionSize,
            Function<T, byte[]> encode,
            Function<byte[], T> decode) {
        this.stage = stage;
        this.fingerprint = fingerprint;
        this.cache = cache;
        this.clock = clock;
        this.progress = progress;
        this.portionSize = portionSize;
        this.encode = encode;
        this.decode = decode;
    }

    /**
     * @param title of the work, for people
     * @param model asked for what isn't known, some pairs at a time
     * @return one result a pair, in order
     */
    List<T> recall(List<TextPair> pairs, String title, Function<List<TextPair>, List<T>> model) {
        List<@Nullable T> all = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            all.add(cache.get(stage, key(pairs.get(i))).map(decode).orElse(null));
            if (all.get(i) == null) {
                open.add(i);
            }
        }
        clock.count(stage, all.size(), all.size() - open.size());
        progress.begin(title, open.size());
        for (int from = 0; from < open.size(); from += portionSize) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.util.concurrent.CancellationException("interrupted");
            }
            List<Integer> portion = open.subList(from, Math.min(open.size(), from + portionSize));
            List<T> told = model.apply(portion.stream().map(pairs::get).toList());
            for (int i = 0; i < told.size(); i++) {
                all.set(portion.get(i), told.get(i));
                cache.put(stage, key(pairs.get(portion.get(i))), encode.apply(told.get(i)));
            }
            progress.step(from + portion.size());
        }
        progress.end();
        return IntStream.range(0, all.size())
                .mapToObj(i -> Optional.ofNullable(all.get(i)).orElseThrow())
                .toList();
    }

    private CacheKey key(TextPair pair) {
        return CacheKey.of(stage, fingerprint, pair.speakers().name(), pair.x(), pair.y());
    }
}
