package dev.daylight.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
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
        return open((environment, options) -> environment.createSession(bytes, options), name);
    }

    /** @param bytes the ONNX file, direct; large models are mapped rather than read onto the heap */
    static OnnxModel of(ByteBuffer bytes, String name) {
        return open((environment, options) -> environment.createSession(bytes, options), name);
    }

    private interface Opening {
        OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    private static OnnxModel open(Opening opening, String name) {
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
                return new OnnxModel(environment, opening.session(environment, options), name);
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
     * An input or output of a model.
     *
     * @param shape -1 where the size is open; empty when it is no tensor
     * @param type ONNX Runtime's name of what a tensor holds, such as {@code INT64} or {@code FLOAT}
     */
    record Port(String name, List<Long> shape, String type) {
        Port {
            shape = List.copyOf(shape);
        }
    }

    /** What goes in, in the file's order. */
    List<Port> takes() {
        try {
            return ports(session.getInputInfo());
        } catch (OrtException e) {
            throw new IllegalStateException("the inputs of the model " + name + " can't be read", e);
        }
    }

    /** What comes out, in the file's order. */
    List<Port> gives() {
        try {
            return ports(session.getOutputInfo());
        } catch (OrtException e) {
            throw new IllegalStateException("the outputs of the model " + name + " can't be read", e);
        }
    }

    private static List<Port> ports(Map<String, NodeInfo> nodes) {
        return nodes.values().stream()
                .map(node -> node.getInfo() instanceof TensorInfo tensor
                        ? new Port(
                                node.getName(),
                                Arrays.stream(tensor.getShape()).boxed().toList(),
                                tensor.type.toString())
                        : new Port(node.getName(), List.of(), "no tensor"))
                .toList();
    }

    /**
     * @param outputs which outputs are wanted; others are not computed where the graph allows it
     * @return values of each, row by row, in the order of {@code outputs}
     */
    public List<float[]> run(TokenSequence tokens, List<String> outputs) {
        return run(tokens, tokens.length(), 0, outputs);
    }

    /**
     * The same with padding, for a model that takes sequences of one length only.
     *
     * @param length length to pad to, at least that of {@code tokens}
     * @param padding token id of the padding, which the attention mask hides
     */
    List<float[]> run(TokenSequence tokens, int length, long padding, List<String> outputs) {
        LongBuffer all = ByteBuffer.allocateDirect(3 * length * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        for (int i = 0; i < length; i++) {
            boolean real = i < tokens.length();
            all.put(i, real ? tokens.id(i) : padding);
            all.put(length + i, real ? 1 : 0);
            all.put(2 * length + i, real ? tokens.type(i) : 0);
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
