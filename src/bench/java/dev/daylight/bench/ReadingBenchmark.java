package dev.daylight.bench;

import dev.daylight.claim.Annotator;
import dev.daylight.embedding.TokenSequence;
import dev.daylight.embedding.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Sentences a second on one thread: word pieces for the models; words, tags and lemmas for the rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ReadingBenchmark {
    private static final int TEXTS = 256;

    private final List<String> texts = Sample.sentences(TEXTS);
    private Tokenizer tokenizer;
    private Annotator annotator;

    @Setup
    public void load() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReadingBenchmark.class.getClassLoader().getResourceAsStream("all-minilm-l6-v2-q-tokenizer.json"))) {
            tokenizer = Tokenizer.of(in.readAllBytes());
        }
        annotator = Annotator.load();
    }

    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void wordPieces(Blackhole sink) {
        for (String text : texts) {
            TokenSequence pieces = tokenizer.encode(text, 256);
            sink.consume(pieces);
        }
    }

    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void wordsTagsLemmas(Blackhole sink) {
        for (String text : texts) {
            sink.consume(annotator.tokens(text));
        }
    }
}
