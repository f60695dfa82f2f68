package dev.daylight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.pipeline.Shelf;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of Hadoop's that needs no server: viewfs, whose folders lie elsewhere, here on this disk. */
class HadoopShelfTest {
    private static final String DOCUMENT = "own/acme/website/a, first #1 \u00e4.md";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Map<String, String> settings = Map.of();
    private String remote = "";

    @BeforeEach
    void market() throws IOException {
        // A name of its own for each test: Hadoop keeps file systems by name, whatever their settings.
        String far = "far" + Integer.toHexString(folder.hashCode());
        remote = "viewfs://" + far + "/markets/flags";
        settings = Map.of(
                "fs.viewfs.mounttable." + far + ".link./markets", folder.toUri().toString());
        Path market = folder.resolve("flags");
        Files.createDirectories(market.resolve("own/acme/website"));
        Files.createDirectories(market.resolve(".daylight"));
        Files.writeString(market.resolve(".daylight/holder"), "not a document");
        Files.writeString(market.resolve("corpus.yaml"), "market: Flags\n");
        Files.writeString(market.resolve(DOCUMENT), "We ship flags.");
    }

    private Configuration configuration() {
        Configuration configuration = new Configuration();
        settings.forEach(configuration::set);
        return configuration;
    }

    @Test
    void outline_ofARemoteMarket_hasItsFilesAndTheDocumentsSizes(@TempDir Path into) throws IOException {
        Path outline = Outline.of(remote, configuration(), into);
        assertThat(outline).isEqualTo(into.resolve("flags"));
        assertThat(outline.resolve("corpus.yaml")).hasContent("market: Flags\n");
        assertThat(Files.size(outline.resolve(DOCUMENT))).isEqualTo(14);
        // Nothing of what a document says comes to this machine by being listed.
        assertThat(Files.readAllBytes(outline.resolve(DOCUMENT))).containsOnly(0);
        assertThat(outline.resolve(".daylight")).doesNotExist();
    }

    @Test
    void outline_ofAMarketHere_isTheMarket(@TempDir Path into) throws IOException {
        assertThat(Outline.of(folder.toUri().toString(), configuration(), into)).isEqualTo(folder);
    }

    @Test
    void outline_ofNothing_saysSo(@TempDir Path into) {
        assertThatThrownBy(() -> Outline.of(remote + "-gone", configuration(), into))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(remote + "-gone");
    }

    @Test
    void take_ofARemoteDocument_isACopyThatGoes() throws IOException {
        Path copy;
        try (Shelf.Loan loan = new HadoopShelf(remote, settings).take(DOCUMENT)) {
            copy = loan.file();
            assertThat(copy).hasContent("We ship flags.").hasFileName("a, first #1 \u00e4.md");
        }
        assertThat(copy).doesNotExist();
        assertThat(folder.resolve("flags").resolve(DOCUMENT)).exists();
    }

    @Test
    void take_ofADocumentHere_isTheDocument() throws IOException {
        String market = folder.resolve("flags").toUri().toString();
        try (Shelf.Loan loan = new HadoopShelf(market, Map.of()).take(DOCUMENT)) {
            assertThat(loan.file()).isEqualTo(folder.resolve("flags").resolve(DOCUMENT));
        }
        assertThat(folder.resolve("flags").resolve(DOCUMENT)).exists();
    }

    @Test
    void take_ofWhatAWorkerDoesNotSee_isNoUnreadableDocument() {
        for (String market :
                new String[] {remote, folder.resolve("flags").toUri().toString()}) {
            assertThatThrownBy(() -> new HadoopShelf(market, settings).take("own/acme/gone.md"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("own/acme/gone.md");
        }
    }
}
