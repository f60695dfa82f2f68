package dev.daylight.pipeline;

import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.ContentCache;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A cross-encoder that reads no pair twice, in this run or a later one. */
final class RememberingCrossEncoder implements CrossEncoder {
    private static final String STAGE = "pairs";
    private static final int PORTION = 256;

    private final CrossEncoder inner;
    private final ContentCache cache;
    private final StageClock clock;
    private final Progress progress;

    RememberingCrossEncoder(CrossEncoder inner, ContentCache cache, StageClock clock, Progress progress) {
        this.inner = inner;
        this.cache = cache;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public String fingerprint() {
        return inner.fingerprint();
    }

    @Override
    public List<PairProbabilities> score(List<TextPair> pairs) {
        @Nullable PairProbabilities[] all = new @Nullable PairProbabilities[pairs.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            all[i] = cache.get(STAGE, key(pairs.get(i)))
                    .map(RememberingCrossEncoder::decode)
                    .orElse(null);
            if (all[i] == null) {
                open.add(i);
            }
        }
        clock.count(STAGE, all.length, all.length - open.size());
        progress.begin("Comparing claims", open.size());
        for (int from = 0; from < open.size(); from += PORTION) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.util.concurrent.CancellationException("interrupted");
            }
            List<Integer> portion = open.subList(from, Math.min(open.size(), from + PORTION));
            List<PairProbabilities> told =
                    inner.score(portion.stream().map(pairs::get).toList());
            for (int i = 0; i < told.size(); i++) {
                all[portion.get(i)] = told.get(i);
                cache.put(STAGE, key(pairs.get(portion.get(i))), encode(told.get(i)));
            }
            progress.step(from + portion.size());
        }
        progress.end();
        return IntStream.range(0, all.length)
                .mapToObj(i -> Optional.ofNullable(all[i]).orElseThrow())
                .toList();
    }

    private CacheKey key(TextPair pair) {
        return CacheKey.of(STAGE, inner.fingerprint(), pair.speakers().name(), pair.x(), pair.y());
    }

    private static byte[] encode(PairProbabilities p) {
        ByteBuffer out = ByteBuffer.allocate(16 * Double.BYTES);
        p.relation().forEach(out::putDouble);
        p.contradiction().forEach(out::putDouble);
        return out.putDouble(p.entailsForward())
                .putDouble(p.entailsBackward())
                .putDouble(p.contradictsForward())
                .putDouble(p.contradictsBackward())
                .array();
    }

    private static PairProbabilities decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new PairProbabilities(
                IntStream.range(0, 5).mapToObj(i -> in.getDouble()).toList(),
                IntStream.range(0, 7).mapToObj(i -> in.getDouble()).toList(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
    }

    @Override
    public void close() {
        inner.close();
    }
}
