package dev.daylight.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One model in ONNX Runtime: one session, shared by all threads that call it.
 *
 * <p>A call takes one sequence and runs on the caller's thread. That is slower than nothing we measured (two callers at
 * once beat one call on two threads, and both beat padded batches), and it is the only way to have results that don't depend
 * on what else is asked: quantized models choose the scale of their activations over the whole batch, so that a
 * neighbour in the batch changes a text's vector.
 */
public final class OnnxModel implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;

    private OnnxModel(OrtEnvironment environment, OrtSession session, String name) {
        this.environment = environment;
        this.session = session;
        this.name = name;
    }

    /**
     * @param bytes the ONNX file
     * @param name to name it in errors
     */
    public static OnnxModel of(byte[] bytes, String name) {
        NativeLibraries.prepare();
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "daylight");
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                options.setDeterministicCompute(true);
                return new OnnxModel(environment, environment.createSession(bytes, options), name);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not take the model " + name, e);
        }
    }

    /** Names of the outputs, in the file's order. */
    public List<String> outputs() {
        return List.copyOf(session.getOutputNames());
    }

    /**
     * @param outputs which outputs are wanted; others are not computed where the graph allows it
     * @return values of each, row by row, in the order of {@code outputs}
     */
    public List<float[]> run(TokenSequence tokens, List<String> outputs) {
        int length = tokens.length();
        LongBuffer all = ByteBuffer.allocateDirect(3 * length * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        for (int i = 0; i < length; i++) {
            all.put(i, tokens.id(i));
            all.put(length + i, 1);
            all.put(2 * length + i, tokens.type(i));
        }
        long[] shape = {1, length};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, all.slice(0, length), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, all.slice(length, length), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, all.slice(2 * length, length), shape)) {
            inputs.put("input_ids", ids);
            inputs.put("attention_mask", mask);
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", types);
            }
            try (OrtSession.Result result = session.run(inputs, new java.util.LinkedHashSet<>(outputs))) {
                return outputs.stream()
                        .map(output -> values(result.get(output).orElseThrow(), output))
                        .toList();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " failed on " + length + " tokens", e);
        }
    }

    private float[] values(OnnxValue value, String output) {
        if (!(value instanceof OnnxTensor tensor)) {
            throw new IllegalStateException("output " + output + " of " + name + " is not a tensor");
        }
        java.nio.FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " could not be closed", e);
        }
    }
}
