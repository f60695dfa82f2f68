package dev.daylight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A download that broke off: one document of each format of the sample, cut at every tenth of its length. */
class TruncationTest {
    /** What these lose with their end is all: a table of contents stands there. */
    private static final Set<String> CLOSED = Set.of("docx", "pptx", "xlsx", "odt", "odp", "epub", "zip");

    @TempDir
    private static Path folder;

    private static DocumentReader reader;

    @BeforeAll
    static void start() {
        reader = new DocumentReader();
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    static Collection<Path> formats() {
        return Sample.formats();
    }

    @Test
    void formats_ofTheSample_all() {
        assertThat(formats()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void read_cutAtEveryTenth_partOfTheTextOrReason(Path original) throws IOException {
        String extension = Sample.extension(original);
        byte[] whole = Files.readAllBytes(original);
        String text = read(whole, extension).text();
        for (int tenths = 0; tenths < 10; tenths++) {
            Document document = read(Arrays.copyOf(whole, whole.length * tenths / 10), extension);

            if (tenths == 0) {
                assertThat(document.reason()).isEqualTo("empty file");
            } else if (CLOSED.contains(extension)) {
                assertThat(document.reason()).as("%d tenths", tenths).isEqualTo("cut off: the file ends early");
            } else if (document.status() == Status.ANALYZED) {
                assertThat(document.text().length()).as("%d tenths", tenths).isLessThanOrEqualTo(text.length());
            } else {
                assertThat(document.reason())
                        .as("%d tenths", tenths)
                        .isNotBlank()
                        .doesNotContain("stopped", "took longer");
            }
        }
    }

    private static Document read(byte[] bytes, String extension) throws IOException {
        Path file = Files.write(folder.resolve("cut." + extension), bytes);
        return reader.read(new Source("acme", "website", "acme/cut", file, 0, null, null, List.of(), List.of()))
                .getFirst();
    }
}
