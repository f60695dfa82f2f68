package dev.daylight.bench;

import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.Vectors;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Sentences a second, the same weights and texts: ours on all cores, ours on one thread, and langchain4j's wrapper as it comes
 * (its base class with our files, since the artifact with the weights needs an older core than the program has). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 4)
@Fork(1)
public class EmbeddingBenchmark {
    private static final int TEXTS = 256;

    private final List<String> texts = Sample.sentences(TEXTS);
    private final List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    private MiniLmEncoder ours;
    private MiniLmEncoder oneThread;
    private EmbeddingModel wrapper;

    @Setup
    public void load() throws IOException {
        ours = MiniLmEncoder.load(Runtime.getRuntime().availableProcessors());
        oneThread = MiniLmEncoder.load(1);
        Path folder = Files.createTempDirectory("bench");
        wrapper = new OnnxEmbeddingModel(
                copy("all-minilm-l6-v2-q.onnx", folder),
                copy("all-minilm-l6-v2-q-tokenizer.json", folder),
                PoolingMode.MEAN);
    }

    private static Path copy(String resource, Path folder) throws IOException {
        Path file = folder.resolve(resource);
        try (InputStream in = Objects.requireNonNull(
                EmbeddingBenchmark.class.getClassLoader().getResourceAsStream(resource))) {
            Files.copy(in, file);
        }
        file.toFile().deleteOnExit();
        return file;
    }

    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public Vectors ours() {
        return ours.encode(texts);
    }

    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public Vectors oursOneThread() {
        return oneThread.encode(texts);
    }

    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public List<Embedding> langchain4j() {
        return wrapper.embedAll(segments).content();
    }

    @TearDown
    public void close() {
        ours.close();
        oneThread.close();
    }
}
