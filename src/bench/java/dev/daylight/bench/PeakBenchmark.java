package dev.daylight.bench;

import dev.daylight.embedding.MiniLmEncoder;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What this processor can do with ONNX Runtime at best: multiplications and additions a second of one large matrix product, two callers at once,
 * one thread each, as our models are called. The score is operations a nanosecond, that is, thousand millions a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Threads(2)
@Fork(1)
public class PeakBenchmark {
    private static final int ROWS = 256;
    private static final int SIDE = 1024;
    private static final int OPERATIONS = 2 * ROWS * SIDE * SIDE;
    private static final int FLOAT = 1;
    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT32 = 6;

    private OrtEnvironment environment;
    private OrtSession floats;
    private OrtSession bytes;
    private OnnxTensor floatRows;
    private OnnxTensor byteRows;

    @Setup
    public void open() throws OrtException {
        // Unpacks the native library as the program does.
        try (MiniLmEncoder first = MiniLmEncoder.load(1)) {
            first.encode(List.of("a"));
        }
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            floats = environment.createSession(
                    MatrixProduct.model("MatMul", FLOAT, FLOAT, FLOAT, ROWS, SIDE, new byte[SIDE * SIDE * 4]), options);
            bytes = environment.createSession(
                    MatrixProduct.model("MatMulInteger", UINT8, INT8, INT32, ROWS, SIDE, new byte[SIDE * SIDE]),
                    options);
        }
        long[] shape = {ROWS, SIDE};
        floatRows = OnnxTensor.createTensor(
                environment,
                ByteBuffer.allocateDirect(ROWS * SIDE * 4)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer(),
                shape);
        byteRows = OnnxTensor.createTensor(
                environment, ByteBuffer.allocateDirect(ROWS * SIDE).order(ByteOrder.nativeOrder()), shape, OnnxJavaType.UINT8);
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public int float32() throws OrtException {
        try (OrtSession.Result result = floats.run(Map.of("a", floatRows))) {
            return result.size();
        }
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public int int8() throws OrtException {
        try (OrtSession.Result result = bytes.run(Map.of("a", byteRows))) {
            return result.size();
        }
    }
}
