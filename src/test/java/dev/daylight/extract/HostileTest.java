package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken, protected, expanding, nested, odd, scanned and foreign documents: each ends in bounded time as {@code hostile.tsv} says (path,
 * how many documents came out, the first one's status, format and reason), and a neighbour is read after it.
 */
class HostileTest {
    @TempDir
    private Path folder;

    @Test
    void read_everyHostileFile_endsWithStatusAndReason() throws IOException {
        Corpus corpus = new CorpusReader().read(Shared.folder("hostile"), "broken");
        Path good = Files.writeString(folder.resolve("good.md"), "We plan shifts.");
        Source neighbour = new Source("acme", "website", "acme/good.md", good, 0, null, null, List.of(), List.of());
        TreeMap<String, String> actual = new TreeMap<>();
        ExtractLimits limits = new ExtractLimits(Duration.ofSeconds(60), 512, 3_000_000, 5, 500, 100L << 20);
        long begin = System.nanoTime();
        try (DocumentReader reader = new DocumentReader(limits)) {
            for (Source source : corpus.sources()) {
                actual.put(source.path(), outcome(reader.read(source)));
                assertThat(reader.read(neighbour).getFirst().text()).isEqualTo("We plan shifts.");
            }
        }

        Path expected = Path.of("src/test/resources/dev/daylight/extract/hostile.tsv");
        List<String> lines = actual.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
        Files.write(Files.createDirectories(Path.of("target")).resolve("hostile.tsv"), lines);
        assertThat(lines).hasSize(65).containsExactlyElementsOf(Files.readAllLines(expected));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(3));
    }

    private static String outcome(List<Document> documents) {
        Document first = documents.getFirst();
        return String.join(
                "\t",
                String.valueOf(documents.size()),
                first.status().name(),
                first.format(),
                String.valueOf(first.reason()));
    }
}
