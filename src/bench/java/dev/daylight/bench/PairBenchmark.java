package dev.daylight.bench;

import dev.daylight.embedding.ModelFolder;
import dev.daylight.embedding.PairModel;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import java.util.ArrayList;
import java.util.List;
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

/** Pairs a second that the cross-encoder reads, both orders each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 4)
@Fork(1)
public class PairBenchmark {
    private static final int PAIRS = 128;

    private final List<TextPair> pairs = new ArrayList<>();
    private PairModel allCores;
    private PairModel oneThread;

    @Setup
    public void load() {
        ModelFolder folder = ModelFolder.find("pairs").orElseThrow();
        allCores = new PairModel(folder, Runtime.getRuntime().availableProcessors());
        oneThread = new PairModel(folder, 1);
        List<String> sentences = Sample.sentences(2 * PAIRS);
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new TextPair(
                    sentences.get(2 * i),
                    sentences.get(2 * i + 1),
                    i % 2 == 0 ? TextPair.Speakers.SAME : TextPair.Speakers.OTHER));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public List<PairProbabilities> allCores() {
        return allCores.score(pairs);
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public List<PairProbabilities> oneThread() {
        return oneThread.score(pairs);
    }

    @TearDown
    public void close() {
        allCores.close();
        oneThread.close();
    }
}
