package dev.daylight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.ExtractLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damages the sample's documents at random and reads them. Finds go to {@code target/fuzz-finds}; those that were mended are kept in
 * {@code finds} beside this class's resources, and read each time.
 *
 * <p>Properties: {@code daylight.fuzz.seconds}, {@code daylight.fuzz.seed} (of the first document; the next have the next numbers).
 */
@Tag("long")
class DocumentFuzzTest {
    private static final ExtractLimits LIMITS =
            new ExtractLimits(Duration.ofSeconds(15), 512, 8_000_000, 5, 2_000, 200L << 20);

    @TempDir
    private static Path folder;

    @Test
    void read_damagedDocuments_eachEndsWithStatusAndReason(TestReporter reporter) throws IOException {
        long first = Long.getLong("daylight.fuzz.seed", 20_261_124L);
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("daylight.fuzz.seconds", 12L)).toNanos();
        Map<String, List<byte[]>> samples = Sample.files().stream()
                .collect(Collectors.groupingBy(
                        Sample::extension,
                        TreeMap::new,
                        Collectors.mapping(
                                file -> Sample.bytes(file.toString().substring("corpus/".length())),
                                Collectors.toList())));
        List<String> extensions = List.copyOf(samples.keySet());
        Map<String, Integer> ends = new TreeMap<>();
        Map<String, String> finds = new TreeMap<>();
        long seed = first;
        try (DocumentReader reader = new DocumentReader(LIMITS)) {
            for (; System.nanoTime() < end; seed++) {
                Mutator mutator = new Mutator(seed);
                String extension = extensions.get(mutator.below(extensions.size()));
                List<byte[]> same = samples.get(extension);
                byte[] damaged =
                        mutator.damage(same.get(mutator.below(same.size())), same.get(mutator.below(same.size())));
                Path file = Files.write(folder.resolve("fuzz-" + seed + "." + extension), damaged);
                String outcome = outcome(reader, file);
                if (wrong(outcome)) {
                    // Again and alone: a busy machine, too, makes a document take long.
                    outcome = outcome(reader, file);
                }
                ends.merge(outcome, 1, Integer::sum);
                if (wrong(outcome)) {
                    finds.put(file.getFileName().toString(), outcome);
                    Path kept = Files.createDirectories(Path.of("target", "fuzz-finds"));
                    Files.write(kept.resolve(file.getFileName()), damaged);
                }
                Files.delete(file);
            }
        }

        reporter.publishEntry(Map.of("documents", seed - first + " from seed " + first, "ends", ends.toString()));
        assertThat(seed).as("documents read").isGreaterThan(first + 5);
        assertThat(finds).as("documents in target/fuzz-finds").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("finds")
    void read_earlierFind_endsWithStatusAndReason(Path find) {
        try (DocumentReader reader = new DocumentReader(LIMITS)) {
            assertThat(outcome(reader, find))
                    .satisfies(outcome -> assertThat(wrong(outcome)).isFalse());
        }
    }

    static Stream<Path> finds() throws IOException {
        try (Stream<Path> finds = Files.list(Path.of("src/test/resources/dev/daylight/hostile/finds"))) {
            return finds.sorted().toList().stream();
        }
    }

    private static String outcome(DocumentReader reader, Path file) {
        try {
            List<Document> documents = reader.read(new Source(
                    "acme", "website", "acme/" + file.getFileName(), file, 0, null, null, List.of(), List.of()));
            Document document = documents.getFirst();
            return document.status() + (document.reason() == null ? "" : " " + document.reason());
        } catch (RuntimeException e) {
            return "exception " + e;
        }
    }

    private static boolean wrong(String outcome) {
        return outcome.startsWith("exception")
                || outcome.contains("stopped the reading process")
                || outcome.contains("took longer")
                || outcome.contains("more memory");
    }
}
