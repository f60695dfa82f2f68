package dev.daylight.fit;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Sentence vectors of all-MiniLM-L6-v2 (int8, mean pooling) for fitting, one text at a time. */
public final class MiniLmForFitting implements AutoCloseable {
    private static final String NAME = "/all-minilm-l6-v2-q";
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final Map<String, float[]> cache = new HashMap<>();

    public MiniLmForFitting() throws IOException, OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        try (InputStream model = MiniLmForFitting.class.getResourceAsStream(NAME + ".onnx");
                InputStream tokens = MiniLmForFitting.class.getResourceAsStream(NAME + "-tokenizer.json")) {
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(
                    tokens,
                    Map.of("padding", "false", "truncation", "true", "maxLength", "256", "modelMaxLength", "256"));
        }
    }

    public double cosine(String x, String y) {
        float[] a = vector(x);
        float[] b = vector(y);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** A unit vector. */
    public float[] vector(String text) {
        return cache.computeIfAbsent(text, this::encode);
    }

    private float[] encode(String text) {
        Encoding encoding = tokenizer.encode(text);
        long[][] ids = {encoding.getIds()};
        long[][] mask = {encoding.getAttentionMask()};
        long[][] types = {encoding.getTypeIds()};
        try (OnnxTensor i = OnnxTensor.createTensor(environment, ids);
                OnnxTensor m = OnnxTensor.createTensor(environment, mask);
                OnnxTensor t = OnnxTensor.createTensor(environment, types);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", i, "attention_mask", m, "token_type_ids", t))) {
            float[][] hidden = ((float[][][]) result.get(0).getValue())[0];
            float[] mean = new float[hidden[0].length];
            double norm = 0;
            for (int d = 0; d < mean.length; d++) {
                for (float[] row : hidden) {
                    mean[d] += row[d];
                }
                norm += mean[d] * mean[d];
            }
            for (int d = 0; d < mean.length; d++) {
                mean[d] /= (float) Math.sqrt(norm);
            }
            return mean;
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
