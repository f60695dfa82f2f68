package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.capture.LocalSite;
import dev.daylight.job.JobsFile;
import dev.daylight.shell.LauncherRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A market from nothing, through the launcher: five questions, pages from the web, what an audit would read. */
@Timeout(300)
class InitIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LauncherRun daylight;

    @BeforeEach
    void start() {
        daylight = new LauncherRun(folder);
    }

    @Test
    void init_ofAnEmptyFolderThenCapture_makesAMarket() throws Exception {
        Ended init = daylight.answering("Ploverline\nrostrava, Duty & Loom\n\n\n\n", "init", "my market");
        assertThat(init.code()).as(init.messages()).isZero();
        assertThat(init.data()).isEqualTo(folder.toRealPath().resolve("my market/corpus.yaml") + "\n");
        assertThat(init.messages())
                .contains("1. Who are you?", "5. What must not be read", "capture https://ADDRESS/ --into 'my market'");
        assertThat(folder.resolve("my market/competitors/Duty & Loom")).isDirectory();
        Ended again = daylight.run("init", "my market", "--own", "Ploverline", "--yes");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.messages()).contains("there is one already", "--force");
        try (LocalSite site = new LocalSite()) {
            site.html("/", "<html><body><h1>Rostrava</h1><p>Plans shifts.</p></body></html>")
                    .html("/pricing", "<html><body><p>Ten francs.</p></body></html>")
                    .text("/sitemap.xml", "application/xml", site.sitemap("/pricing", "/gone", "/photo.png"))
                    .text("/photo.png", "image/png", "x");
            String[] capture = {"capture", site.at("/"), "--into", "my market", "--vendor", "rostrava", "--delay", "0"};
            Ended first = daylight.run(capture);
            assertThat(first.code()).as(first.messages()).isZero();
            assertThat(first.data().lines()).hasSize(2).allMatch(line -> line.startsWith("new "));
            assertThat(first.messages())
                    .contains(
                            "rostrava: 2 new, 2 skipped.",
                            "not there (HTTP 404):",
                            "image/png",
                            "Next: daylight audit 'my market'");
            assertThat(daylight.run(capture).messages()).contains("2 unchanged, 2 skipped");
            Ended own = daylight.run(
                    "capture", site.at("/pricing"), "--into", "my market", "--vendor", "ploverline", "--delay", "0");
            assertThat(own.data()).contains("own/Ploverline/website/");
            Ended nothing = daylight.run("capture", site.at("/gone"), "--into", "x", "--vendor", "v", "--delay", "0");
            assertThat(nothing.code()).isEqualTo(2);
            assertThat(nothing.messages()).contains("no page could be captured: not there (HTTP 404)");
        }
        JsonNode corpus =
                JSON.readTree(daylight.run("corpus", "my market", "--json").data());
        assertThat(corpus.get("own").asString()).isEqualTo("Ploverline");
        assertThat(corpus.get("documents")).hasSize(3);
        assertThat(corpus.get("documents").get(0).get("captured").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(corpus.get("documents").get(0).get("url").asString()).startsWith("http://127.0.0.1");
    }

    @Test
    void init_ofAFolderWithOptions_asksNothingAndTakesWhatItFinds() throws Exception {
        for (String file :
                List.of("acme/index.md", "acme/slides/deck.md", "acme/drafts/x.md", "be: ta/index.md", "gone/y.md")) {
            Files.createDirectories(folder.resolve("m").resolve(file).getParent());
            Files.writeString(folder.resolve("m").resolve(file), "Text.");
        }
        Ended unclear = daylight.run("init", "m", "--yes");
        assertThat(unclear.code()).isEqualTo(2);
        assertThat(unclear.messages()).contains("Add --own NAME");
        Ended init = daylight.run("init", "m", "--own", "ACME", "--competitor", "be: ta", "--jobs", "copy", "--yes");
        assertThat(init.code()).as(init.messages()).isZero();
        assertThat(init.messages()).doesNotContain("Who are you").contains("daylight audit m");
        assertThat(JobsFile.load(folder.resolve("m/jobs.yaml"))).isEqualTo(JobsFile.builtIn());
        JsonNode corpus = JSON.readTree(daylight.run("corpus", "m", "--json").data());
        assertThat(corpus.get("own").asString()).isEqualTo("acme");
        assertThat(corpus.get("vendors")).hasSize(2);
        assertThat(corpus.get("documents")
                        .valueStream()
                        .map(document -> document.get("channel").asString()))
                .containsExactly("website", "rep", "website");
        assertThat(corpus.get("ignored")
                        .valueStream()
                        .map(ignored -> ignored.get("path").asString()))
                .contains("acme/drafts/x.md", "gone/y.md");
    }

    @Test
    void init_withoutAnswersOrWithBadOnes_endsWithTwoAndWritesNothing() throws IOException, InterruptedException {
        Ended silent = daylight.run("init", "m");
        assertThat(silent.code()).isEqualTo(2);
        assertThat(silent.messages()).contains("there was no answer");
        Ended bad = daylight.answering("../up\na/b\n..\n/etc\n.x\n", "init", "m");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(folder.resolve("m")).doesNotExist();
        assertThat(folder.resolve("up")).doesNotExist();
    }
}
