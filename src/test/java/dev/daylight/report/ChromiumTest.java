package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.report.Facts.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser. Skipped, visibly, where there is no Chromium. */
class ChromiumTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    static Path folder;

    private static Path chromium = Path.of("");

    /** The page after its script ran, and what the browser had to say. */
    private record Page(String dom, String log) {}

    @BeforeAll
    static void findChromium() {
        List<Path> found = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            NAMES.stream().map(name -> Path.of(place, name)).filter(Files::isExecutable).forEach(found::add);
        }
        assumeTrue(!found.isEmpty(), "no Chromium on the PATH: apt-get install chromium");
        chromium = found.get(0);
    }

    @Test
    void open_everyView_saysNothingOnTheConsole() throws Exception {
        Path file = write(AuditFixture.small());
        for (String view :
                List.of("summary", "overload", "differentiation", "contradictions", "overlaps", "assets", "method")) {
            Page page = open(file, "#" + view);
            assertThat(page.log()).as(view).doesNotContain("CONSOLE");
            assertThat(page.dom()).contains("class=\"current\"").contains("href=\"#" + view + "\" aria-current=\"page\"");
        }
    }

    @Test
    void open_filterInTheAddress_showsWhatMatches() throws Exception {
        Audit audit = AuditFixture.small();
        Facts facts = new Facts(audit);
        Path file = write(audit);
        int ours = facts.contradictions(Side.OURS).size();
        Page page = open(file, "#contradictions?side=OURS");
        assertThat(articles(page)).isEqualTo(ours);
        assertThat(page.dom()).contains("Showing " + ours + " contradictions.").contains("<mark>99.9 percent</mark>");
        String id = facts.contradictions(Side.RIVALS).get(0).id();
        assertThat(articles(open(file, "#contradictions?id=" + id))).isEqualTo(1);
        assertThat(open(file, "#contradictions?q=nowhere+to+be+found").dom()).contains("Nothing matches these filters.");
    }

    @Test
    void open_hostileTexts_runNothing() throws Exception {
        Path file = write(AuditFixture.hostile());
        for (String view : List.of("summary", "differentiation?q=onerror", "assets")) {
            Page page = open(file, "#" + view);
            assertThat(page.log()).doesNotContain("CONSOLE");
            assertThat(page.dom()).doesNotContain("<img").contains("onerror");
            assertThat(Pattern.compile("<script").matcher(page.dom()).results()).hasSize(2);
        }
    }

    private static long articles(Page page) {
        int begin = page.dom().indexOf("data-list=\"contradictions\"");
        String list = page.dom().substring(begin, page.dom().indexOf("</section>", begin));
        return Pattern.compile("<article class=\"item").matcher(list).results().count();
    }

    private static Path write(Audit audit) {
        Path file = folder.resolve("audit.html");
        HtmlReport.write(audit, folder.resolve("market"), file);
        return file;
    }

    private static Page open(Path file, String fragment) throws IOException, InterruptedException {
        Path dom = Files.createTempFile(folder, "dom", ".html");
        Path log = Files.createTempFile(folder, "log", ".txt");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri() + fragment)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium didn't end: " + Files.readString(log));
        }
        return new Page(Files.readString(dom), Files.readString(log));
    }
}
