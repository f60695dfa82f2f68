package dev.daylight.pipeline;

import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.workspace.StageCache;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** A cross-encoder that reads no pair twice, in this run or a later one. */
final class RememberingCrossEncoder implements CrossEncoder {
    private final CrossEncoder inner;
    private final PairMemory<PairProbabilities> memory;

    RememberingCrossEncoder(CrossEncoder inner, StageCache cache, StageClock clock, Progress progress) {
        this(inner, cache, clock, progress, PairMemory.PORTION);
    }

    RememberingCrossEncoder(CrossEncoder inner, StageCache cache, StageClock clock, Progress progress, int portion) {
        this.inner = inner;
        this.memory = new PairMemory<>(
                "pairs",
                inner.fingerprint(),
                cache,
                clock,
                progress,
                portion,
                RememberingCrossEncoder::encode,
                RememberingCrossEncoder::decode);
    }

    @Override
    public String fingerprint() {
        return inner.fingerprint();
    }

    @Override
    public List<PairProbabilities> score(List<TextPair> pairs) {
        return memory.recall(pairs, "Comparing claims", inner::score);
    }

    static byte[] encode(PairProbabilities p) {
        ByteBuffer out = ByteBuffer.allocate(16 * Double.BYTES);
        p.relation().forEach(out::putDouble);
        p.contradiction().forEach(out::putDouble);
        return out.putDouble(p.entailsForward())
                .putDouble(p.entailsBackward())
                .putDouble(p.contradictsForward())
                .putDouble(p.contradictsBackward())
                .array();
    }

    static PairProbabilities decode(byte[] bytes) {
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
