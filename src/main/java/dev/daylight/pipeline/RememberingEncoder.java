package dev.daylight.pipeline;

import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.embedding.Vectors;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.util.List;
import java.util.Optional;

/** An encoder for texts that are the same from run to run, a job's questions for example: needs its weights only for new ones. */
final class RememberingEncoder implements SentenceEncoder {
    private static final String STAGE = "embedding";

    private final SentenceEncoder inner;
    private final StageCache cache;

    RememberingEncoder(SentenceEncoder inner, StageCache cache) {
        this.inner = inner;
        this.cache = cache;
    }

    /** Of a list of texts, as they are encoded together. */
    static CacheKey key(List<String> texts, SentenceEncoder encoder) {
        return CacheKey.of(STAGE, String.join("\n", texts), encoder.fingerprint());
    }

    @Override
    public int dimension() {
        return inner.dimension();
    }

    @Override
    public String fingerprint() {
        return inner.fingerprint();
    }

    @Override
    public Vectors encode(List<String> texts) {
        CacheKey key = key(texts, inner);
        Optional<Vectors> known =
                cache.get(STAGE, key).map(VectorCodec::vectors).filter(all -> all.size() == texts.size());
        if (known.isPresent()) {
            return known.get();
        }
        Vectors vectors = inner.encode(texts);
        cache.put(STAGE, key, VectorCodec.bytes(vectors));
        return vectors;
    }

    @Override
    public void close() {
        inner.close();
    }
}
