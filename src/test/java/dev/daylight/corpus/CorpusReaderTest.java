package dev.daylight.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {
    @TempDir
    private Path root;

    private final CorpusReader reader = new CorpusReader(1_000);

    @Test
    void read_ownAndCompetitors_rolesFromFolders() throws IOException {
        file("own/acme/website/index.html", "x");
        file("own/acme/rep/deck.pptx", "x");
        file("competitors/beta/blog/post.md", "x");

        Corpus corpus = reader.read(root, null);

        assertThat(corpus.vendors())
                .containsExactly(new Vendor("acme", "acme", Role.OWN), new Vendor("beta", "beta", Role.COMPETITOR));
        assertThat(corpus.sources())
                .extracting(Source::path, Source::channel)
                .containsExactly(
                        tuple("competitors/beta/blog/post.md", "website"),
                        tuple("own/acme/rep/deck.pptx", "rep"),
                        tuple("own/acme/website/index.html", "website"));
    }

    /** In both layouts: decisions are neither a document nor something to wonder about. */
    @Test
    void read_decisionsBesideTheVendors_areNoDocument() throws IOException {
        file("own/acme/a.md", "x");
        file("competitors/beta/b.md", "x");
        file("review.yaml", "x0123456789:\n  decision: accept\n");
        Corpus corpus = reader.read(root, null);
        assertThat(corpus.sources()).hasSize(2);
        assertThat(corpus.ignored()).isEmpty();
        Files.delete(root.resolve("own/acme/a.md"));
        Files.delete(root.resolve("own/acme"));
        Files.delete(root.resolve("own"));
        file("acme/a.md", "x");
        file("beta/b.md", "x");
        Files.delete(root.resolve("competitors/beta/b.md"));
        Files.delete(root.resolve("competitors/beta"));
        Files.delete(root.resolve("competitors"));
        corpus = reader.read(root, "acme");
        assertThat(corpus.sources()).extracting(Source::path).containsExactly("acme/a.md", "beta/b.md");
        assertThat(corpus.ignored()).isEmpty();
    }

    @Test
    void read_subfoldersWithOwnNamedInAnyCase_thatVendorIsOwn() throws IOException {
        file("Acme/a.md", "x");
        file("beta/b.md", "x");

        assertThat(reader.read(root, "ACME").own().id()).isEqualTo("Acme");
    }

    @Test
    void read_subfoldersWithoutOwn_errorNamesVendors() throws IOException {
        file("acme/a.md", "x");
        file("beta/b.md", "x");

        assertThatThrownBy(() -> reader.read(root, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--own")
                .hasMessageContaining("acme, beta");
    }

    @Test
    void read_unknownOwn_errorSuggestsNearest() throws IOException {
        file("acme/a.md", "x");

        assertThatThrownBy(() -> reader.read(root, "akme"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("did you mean 'acme'?");
    }

    @Test
    void read_twoOwnVendors_errorNamesBoth() throws IOException {
        file("own/acme/a.md", "x");
        file("own/zeta/a.md", "x");

        assertThatThrownBy(() -> reader.read(root, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("acme, zeta");
    }

    @Test
    void read_missingEmptyOrFile_errorSaysWhich() throws IOException {
        file("note.txt", "x");

        assertThatThrownBy(() -> reader.read(root.resolve("nowhere"), null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such folder");
        assertThatThrownBy(() -> reader.read(root, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no document");
        assertThatThrownBy(() -> reader.read(root.resolve("note.txt"), null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void read_filesThatAreNoDocuments_ignoredWithReason() throws IOException {
        file("acme/a.md", "x");
        file("acme/.hidden", "x");
        file("acme/~$deck.pptx", "x");
        file("acme/SOURCE.txt", "x");
        file("acme/Thumbs.db", "x");
        file("acme/.daylight/index", "x");
        file("acme/big.pdf", "x".repeat(1_001));
        file("readme.md", "x");
        Files.createSymbolicLink(root.resolve("acme/loop"), root.resolve("acme"));

        Corpus corpus = reader.read(root, "acme");

        assertThat(corpus.sources()).extracting(Source::path).containsExactly("acme/a.md");
        assertThat(corpus.ignored())
                .extracting(Ignored::path)
                .containsExactly(
                        "acme/.daylight/",
                        "acme/.hidden",
                        "acme/SOURCE.txt",
                        "acme/Thumbs.db",
                        "acme/big.pdf",
                        "acme/loop",
                        "acme/~$deck.pptx",
                        "readme.md");
        assertThat(corpus.ignored())
                .allSatisfy(ignored -> assertThat(ignored.reason()).isNotBlank());
    }

    @Test
    void read_reportsAmongDocuments_ignored() throws IOException {
        file("acme/a.md", "x");
        file("acme/audit.json", "{}");
        for (String place : new String[] {"reports/market", "beta"}) {
            file(place + "/audit.html", "x");
            file(place + "/audit.json", "{}");
            file(place + "/run.json", "{}");
        }

        Corpus corpus = reader.read(root, "acme");

        assertThat(corpus.vendors()).extracting(Vendor::id).containsExactly("acme");
        assertThat(corpus.ignored()).extracting(Ignored::path).containsExactly("beta/", "reports/market/");
    }

    @Test
    void read_pipe_ignoredRatherThanOpened() throws Exception {
        file("acme/a.md", "x");
        Process made = new ProcessBuilder("mkfifo", root.resolve("acme/pipe").toString()).start();
        assumeTrue(made.waitFor() == 0, "mkfifo works here");

        assertThat(reader.read(root, "acme").ignored())
                .singleElement()
                .satisfies(ignored -> assertThat(ignored.reason()).contains("pipe"));
    }

    @Test
    void read_rules_laterWinFieldByField() throws IOException {
        file("acme/rep/a.md", "x");
        file("acme/drafts/b.md", "x");
        file("drafts/c.md", "x");
        file("corpus.yaml", """
                market: Shift scheduling
                vendors: { acme: "Acme Corp" }
                rules:
                  - files: "**/*.md"
                    date: 2026-05-01
                    owner: enablement
                    channel: event
                  - files: ["acme/rep/**", "none/**"]
                    channel: rep
                    audience: [it, finance]
                    jobs: validation
                  - files: "**/drafts/**"
                    ignore: true
                """);

        Corpus corpus = reader.read(root, "Acme Corp");

        assertThat(corpus.market()).isEqualTo("Shift scheduling");
        assertThat(corpus.own().name()).isEqualTo("Acme Corp");
        assertThat(corpus.sources()).singleElement().satisfies(source -> {
            assertThat(source.channel()).isEqualTo("rep");
            assertThat(source.date()).isEqualTo(LocalDate.of(2026, 5, 1));
            assertThat(source.owner()).isEqualTo("enablement");
            assertThat(source.audience()).containsExactly("it", "finance");
            assertThat(source.jobs()).containsExactly("validation");
        });
        assertThat(corpus.ignored()).extracting(Ignored::path).containsExactly("acme/drafts/b.md", "drafts/c.md");
        assertThat(corpus.ignored().getFirst().reason()).contains("line 12");
    }

    @Test
    void read_roleInRules_saysWhoIsOwn() throws IOException {
        file("acme/a.md", "x");
        file("beta/b.md", "x");
        file("corpus.yaml", "rules:\n  - { files: 'beta/**', role: own }\n");

        assertThat(reader.read(root, null).own().id()).isEqualTo("beta");
    }

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
