package dev.daylight.embedding;

import java.util.List;

/**
 * all-MiniLM-L6-v2 (Apache-2.0), int8, from the class path: 384 dimensions, mean pooling, 256 word pieces.
 *
 * <p>Chosen by measurement against bge-small-en-v1.5; the figures stand in {@code docs/method.md}. That int8 costs nothing
 * against the 32-bit parent is checked by a test.
 */
public final class MiniLmEncoder implements SentenceEncoder {
    static final String WEIGHTS = "all-minilm-l6-v2-q.onnx";
    static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final String WEIGHTS_SHA256 = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";
    private static final String TOKENIZER_SHA256 = "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0";
    private static final String FINGERPRINT = "all-minilm-l6-v2-q/MEAN/256/6ea94d8f890e7e0e";
    private static final int LONGEST = 256;
    private static final int DIMENSION = 384;

    private final Once<TransformerEncoder> encoder;

    private MiniLmEncoder(Once<TransformerEncoder> encoder) {
        this.encoder = encoder;
    }

    /**
     * Knows what it is at once; its weights are read with the first text, since much is done without.
     *
     * @param threads texts encoded at once; the result doesn't depend on it
     */
    public static MiniLmEncoder load(int threads) {
        return new MiniLmEncoder(new Once<>(() -> open(threads)));
    }

    /** Reads the weights now, for a first text that is bound to come. */
    public void prepare() {
        encoder.get();
    }

    private static TransformerEncoder open(int threads) {
        byte[] weights = ClassPathWeights.read(WEIGHTS, WEIGHTS_SHA256);
        TransformerEncoder made =
                new TransformerEncoder(weights, tokenizer(), "all-minilm-l6-v2-q", Pooling.MEAN, LONGEST, threads);
        if (!made.fingerprint().equals(FINGERPRINT) || made.dimension() != DIMENSION) {
            made.close();
            throw new IllegalStateException("the sentence model calls itself " + made.fingerprint());
        }
        return made;
    }

    /** The uncased BERT vocabulary, which our own models share. */
    static byte[] tokenizer() {
        return ClassPathWeights.read(TOKENIZER, TOKENIZER_SHA256);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String fingerprint() {
        return FINGERPRINT;
    }

    @Override
    public Vectors encode(List<String> texts) {
        return encoder.get().encode(texts);
    }

    @Override
    public void close() {
        encoder.ifMade(TransformerEncoder::close);
    }
}
