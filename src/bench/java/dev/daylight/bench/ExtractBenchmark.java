package dev.daylight.bench;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 120 documents of a synthetic market to text: ours, with structure and in a process of its own, and Tika's text alone, as {@code tika-app --text}
 * makes it, in this process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ExtractBenchmark {
    private DocumentReader reader;
    private List<Source> sources;

    @Setup
    public void make() throws Exception {
        Path folder = Files.createTempDirectory("bench");
        new SyntheticMarket(120, 1, 7).write(folder);
        Corpus corpus = new CorpusReader().read(folder, SyntheticMarket.VENDORS.getFirst());
        sources = corpus.sources();
        reader = new DocumentReader();
    }

    @Benchmark
    public void ours(Blackhole sink) {
        for (Source source : sources) {
            List<Document> documents = reader.read(source);
            sink.consume(documents);
        }
    }

    @Benchmark
    public void plainTika(Blackhole sink) throws Exception {
        for (Source source : sources) {
            BodyContentHandler text = new BodyContentHandler(-1);
            try (InputStream in = Files.newInputStream(source.file())) {
                new AutoDetectParser().parse(in, text, new Metadata());
            }
            sink.consume(text.toString());
        }
    }

    @TearDown
    public void close() {
        reader.close();
    }
}
