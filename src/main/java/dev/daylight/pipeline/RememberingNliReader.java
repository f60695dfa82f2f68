package dev.daylight.pipeline;

import dev.daylight.embedding.NliReader;
import dev.daylight.embedding.NliReading;
import dev.daylight.embedding.TextPair;
import dev.daylight.workspace.StageCache;
import java.nio.ByteBuffer;
import java.util.List;

/** A model of the user's own that reads no pair twice; kept apart from what our own model said, which stays true without it. */
final class RememberingNliReader implements NliReader {
    private static final int VALUES = 6;

    private final NliReader inner;
    private final PairMemory<NliReading> memory;

    RememberingNliReader(NliReader inner, StageCache cache, StageClock clock, Progress progress, int portion) {
        this.inner = inner;
        this.memory = new PairMemory<>(
                "own-pairs",
                inner.fingerprint(),
                cache,
                clock,
                progress,
                portion,
                RememberingNliReader::encode,
                RememberingNliReader::decode);
    }

    @Override
    public String fingerprint() {
        return inner.fingerprint();
    }

    @Override
    public List<NliReading> read(List<TextPair> pairs) {
        return memory.recall(pairs, "Asking your cross-encoder", inner::read);
    }

    static byte[] encode(NliReading reading) {
        ByteBuffer out = ByteBuffer.allocate(VALUES * Double.BYTES);
        for (NliReading.Inference one : List.of(reading.forward(), reading.backward())) {
            out.putDouble(one.entailment()).putDouble(one.neutral()).putDouble(one.contradiction());
        }
        return out.array();
    }

    static NliReading decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new NliReading(
                new NliReading.Inference(in.getDouble(), in.getDouble(), in.getDouble()),
                new NliReading.Inference(in.getDouble(), in.getDouble(), in.getDouble()));
    }

    @Override
    public void close() {
        inner.close();
    }
}
