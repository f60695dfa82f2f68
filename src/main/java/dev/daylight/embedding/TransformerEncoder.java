package dev.daylight.embedding;

import dev.daylight.digest.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence encoder of the BERT family: word pieces, one pass of the model, pooling, unit length.
 *
 * <p>Every text is encoded by itself (see {@link OnnxModel}); a text that occurs several times is encoded once.
 */
public final class TransformerEncoder implements SentenceEncoder {

    private final OnnxModel model;
    private final Tokenizer tokenizer;
    private final Pooling pooling;
    private final int longest;
    private final Workers workers;
    private final String fingerprint;
    private final List<String> hidden;
    private final int dimension;

    /**
     * @param weights an ONNX file whose first output is the last hidden state, [batch, tokens, dimension]
     * @param tokenizer its {@code tokenizer.json}
     * @param name for people
     * @param longest most word pieces of a text
     * @param threads texts encoded at once
     */
    public TransformerEncoder(
            byte[] weights, byte[] tokenizer, String name, Pooling pooling, int longest, int threads) {
        this.model = OnnxModel.of(weights, name);
        this.tokenizer = Tokenizer.of(tokenizer);
        this.pooling = pooling;
        this.longest = longest;
        this.workers = new Workers(threads, "encoder");
        this.fingerprint = name + "/" + pooling + "/" + longest + "/"
                + Sha256.of(weights, tokenizer).substring(0, 16);
        this.hidden = model.outputs().subList(0, 1);
        TokenSequence probe = this.tokenizer.encode("a", 1);
        this.dimension = model.run(probe, hidden).getFirst().length / probe.length();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Vectors encode(List<String> texts) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String text : texts) {
            places.putIfAbsent(text, places.size());
        }
        List<String> distinct = List.copyOf(places.keySet());
        float[] once = new float[Math.multiplyExact(distinct.size(), dimension)];
        workers.forEach(distinct.size(), i -> encode(distinct.get(i), once, i * dimension));
        if (distinct.size() == texts.size()) {
            return new Vectors(once, dimension);
        }
        float[] all = new float[Math.multiplyExact(texts.size(), dimension)];
        for (int i = 0; i < texts.size(); i++) {
            int place = places.getOrDefault(texts.get(i), 0);
            System.arraycopy(once, place * dimension, all, i * dimension, dimension);
        }
        return new Vectors(all, dimension);
    }

    private void encode(String text, float[] out, int at) {
        float[] tokens = model.run(tokenizer.encode(text, longest), hidden).getFirst();
        pooling.pool(tokens, dimension, out, at);
        double squares = 0;
        for (int k = 0; k < dimension; k++) {
            squares += (double) out[at + k] * out[at + k];
        }
        float length = (float) Math.sqrt(squares);
        for (int k = 0; k < dimension; k++) {
            out[at + k] /= length;
        }
    }

    @Override
    public void close() {
        workers.close();
        model.close();
        tokenizer.close();
    }
}
