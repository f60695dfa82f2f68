package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.corpus.Source;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process around the readers: it may die, the run may not. */
class DocumentReaderTest {
    @TempDir
    private Path folder;

    @Test
    void read_severalFiles_sameAsInThisProcess() throws IOException {
        Path file = folder.resolve("page with \"signs\" ü.md");
        Files.writeString(file, "# Rosters\n\nWe plan shifts.");
        try (DocumentReader reader = new DocumentReader()) {
            List<Document> documents = reader.read(source(file));

            assertThat(documents).isEqualTo(Reading.all("page.md", Files.readAllBytes(file)));
            assertThat(reader.read(source(folder.resolve("gone.md"))))
                    .singleElement()
                    .satisfies(document -> assertThat(document.reason()).contains("can't be opened"));
            assertThat(reader.fingerprint()).matches("[0-9a-f]{16}").isEqualTo(new DocumentReader().fingerprint());
        }
        assertThat(temporaryFolders()).isEmpty();
    }

    @Test
    void read_documentThatTakesTooLong_givenUpNeighboursRead() throws IOException {
        // Elements named as navigation, one in the other, each around the same long text: hours of comparing texts.
        Path slow = folder.resolve("slow.html");
        Files.writeString(
                slow,
                "<p>x</p>" + "<div class=nav>".repeat(400) + "We plan shifts. ".repeat(1_000_000)
                        + "</div>".repeat(400));
        Path good = folder.resolve("good.md");
        Files.writeString(good, "We plan shifts.");
        ExtractLimits limits = new ExtractLimits(Duration.ofMillis(2_500), 768, 30_000_000, 5, 100, 1L << 30);
        try (DocumentReader reader = new DocumentReader(limits)) {
            assertThat(reader.read(source(slow))).singleElement().satisfies(document -> {
                assertThat(document.status()).isEqualTo(Status.UNREADABLE);
                assertThat(document.reason()).isEqualTo("took longer than 2.5 seconds to read, and was given up");
            });
            assertThat(reader.attempt(source(good))).satisfies(attempt -> {
                assertThat(attempt.documents().getFirst().text()).isEqualTo("We plan shifts.");
                assertThat(attempt.lasting()).isTrue();
            });
        }
    }

    @Test
    void read_documentThatNeedsTooMuchMemory_saidSo() throws IOException {
        Path large = folder.resolve("large.md");
        Files.writeString(large, "We plan shifts. ".repeat(3_900_000));
        Path good = folder.resolve("good.md");
        Files.writeString(good, "We plan shifts.");
        ExtractLimits limits = new ExtractLimits(Duration.ofSeconds(60), 256, 100_000_000, 5, 100, 1L << 30);
        try (DocumentReader reader = new DocumentReader(limits)) {
            assertThat(reader.attempt(source(large))).satisfies(attempt -> {
                assertThat(attempt.documents().getFirst().reason()).contains("more memory than the 256 MB");
                assertThat(attempt.lasting()).isFalse();
            });
            assertThat(reader.read(source(good)).getFirst().status()).isEqualTo(Status.ANALYZED);
        }
    }

    /** A machine that is very busy is not a fault of Daylight. */
    @Test
    void read_processThatDoesNotStartInTime_saysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "We plan shifts.");
        try (DocumentReader reader = new DocumentReader(ExtractLimits.DEFAULT, Duration.ofMillis(1))) {
            assertThatThrownBy(() -> reader.read(source(file)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("wasn't ready", "busy", "Try again");
        }
        assertThat(temporaryFolders()).isEmpty();
    }

    /** What a full disk makes of a document says nothing of the document. */
    @Test
    void check_failureOfAFullDisk_isNoFailureOfTheDocument() {
        assertThatThrownBy(() -> NoRoom.check(
                        new IllegalStateException("in a parser", new IOException("No space left on device")), folder))
                .isInstanceOf(NoRoom.class);
        assertThatThrownBy(() -> NoRoom.check(new IOException("Disk quota exceeded"), folder))
                .isInstanceOf(NoRoom.class);
        NoRoom.check(new IOException("unexpected end"), folder);
        NoRoom.check(new IllegalStateException("no space left on device, says a document"), folder);
    }

    @Test
    void absolute_relativeEntries_foundFromAnyFolder() {
        String separator = java.io.File.pathSeparator;
        String here = Path.of("").toAbsolutePath().toString();

        assertThat(DocumentReader.absolute("target/daylight.jar" + separator + "/lib/a.jar"))
                .isEqualTo(Path.of(here, "target", "daylight.jar") + separator + "/lib/a.jar");
    }

    @Test
    void decode_encodedDocuments_equal() throws IOException {
        List<Document> documents = List.of(
                Reading.one(
                        "a.md",
                        "---\ndate: 2026-01-02\nauthor: Dana\n---\n# Rosters\n\nWe plan shifts 🏁.\n\n## Plans\n\nTwo."),
                Document.unreadable("x!/y.pdf", "pdf", "empty file"));

        byte[] bytes = DocumentCodec.encode(documents);

        assertThat(DocumentCodec.decode(bytes)).isEqualTo(documents);
        assertThat(DocumentCodec.encode(documents)).isEqualTo(bytes);
    }

    @Test
    void decode_damagedBytes_exceptionNeverNonsense() {
        byte[] bytes = DocumentCodec.encode(List.of(Reading.one("a.md", "# Rosters\n\nWe plan shifts.")));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> DocumentCodec.decode(cut))
                    .isInstanceOf(IOException.class);
        }
    }

    private Source source(Path file) {
        return new Source("acme", "website", "acme/" + file.getFileName(), file, 0, null, null, List.of(), List.of());
    }

    private static List<Path> temporaryFolders() throws IOException {
        String mine = "daylight-read-" + ProcessHandle.current().pid() + "-";
        try (var entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(mine))
                    .toList();
        }
    }
}
