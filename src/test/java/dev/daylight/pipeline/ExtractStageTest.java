package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daylight.corpus.CorpusReader;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.ExtractLimits;
import dev.daylight.extract.Status;
import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

class ExtractStageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (String path : List.of("website/a.md", "website/b.md", "rep/a.md")) {
            Path file = folder.resolve("own/acme").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "We plan shifts.");
        }
    }

    @Test
    void run_exactCopies_skippedWithinAChannelOnly() throws InterruptedException {
        List<ReadSource> read = run(ExtractLimits.DEFAULT, 1);

        assertThat(read)
                .extracting(
                        one -> one.source().path(),
                        one -> one.documents().getFirst().status())
                .containsExactly(
                        tuple("own/acme/rep/a.md", Status.ANALYZED),
                        tuple("own/acme/website/a.md", Status.ANALYZED),
                        tuple("own/acme/website/b.md", Status.SKIPPED));
    }

    @Test
    void run_documentsThatTookTooLong_areNotKept() throws InterruptedException, IOException {
        Files.delete(folder.resolve("own/acme/website/a.md"));
        Files.delete(folder.resolve("own/acme/website/b.md"));
        // Megabytes can't be read within a millisecond.
        Files.writeString(folder.resolve("own/acme/rep/a.md"), "We plan shifts. ".repeat(200_000));
        ExtractLimits limits = new ExtractLimits(Duration.ofMillis(1), 256, 8_000_000, 5, 10, 1L << 30);

        assertThat(run(limits, 0).getFirst().documents().getFirst().reason()).contains("took longer");
    }

    @Test
    void value_bytesOfAnotherRecord_empty() {
        JsonCodec<Ours> ours = new JsonCodec<>(new TypeReference<>() {});
        JsonCodec<Older> older = new JsonCodec<>(new TypeReference<>() {});

        assertThat(ours.value(ours.bytes(new Ours("a", 1)))).hasValue(new Ours("a", 1));
        assertThat(ours.value(older.bytes(new Older("a", 1)))).isEmpty();
        assertThat(ours.value(new byte[] {'{'})).isEmpty();
    }

    record Ours(String text, int count) {}

    record Older(String words, int count) {}

    private List<ReadSource> run(ExtractLimits limits, int kept) throws InterruptedException {
        try (Workspace workspace = Workspace.open(folder.resolve(".daylight"));
                DocumentReader reader = new DocumentReader(limits)) {
            List<ReadSource> read = new ExtractStage(
                            workspace.cache(), AuditRequest.USUAL_SIZE, new StageClock(), Progress.SILENT)
                    .run(new CorpusReader().read(folder, null), reader);
            assertThat(workspace.cache().size("extract")).isEqualTo(kept);
            return read;
        }
    }
}
