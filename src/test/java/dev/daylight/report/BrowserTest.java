package dev.daylight.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.change.Change;
import dev.daylight.change.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the report in a real browser share. Skipped, visibly, where there is no Chromium. */
abstract class BrowserTest {
    static final List<String> VIEWS = List.of(
            "summary",
            "overload",
            "differentiation",
            "contradictions",
            "overlaps",
            "questions",
            "assets",
            "changes",
            "method");

    @TempDir
    static Path folder;

    /** A market as a user has it. */
    static String small = "";
    /** The same with texts that want to do harm. */
    static String hostile = "";

    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: apt-get install chromium");
        browser = Browser.start(chromium.orElseThrow(), folder.resolve("profile"));
        small = write(AuditFixture.small(), "small.html");
        hostile = write(AuditFixture.hostile(), "hostile.html");
    }

    @BeforeEach
    void laptop() throws InterruptedException {
        browser().size(1280, 800);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** @return its address */
    static String write(Audit audit, String name) {
        Path file = folder.resolve(name);
        HtmlReport.write(audit, folder.resolve("market"), file, Originals.NONE, since(audit));
        return file.toUri().toString();
    }

    /** As if a smaller audit had been made before; of each kind of change a few, spread over all of them. */
    static Since since(Audit audit) {
        Change all =
                Changes.between(AuditFixture.ofSize(48, 700), "20261101T091500000Z-0123456789ab", audit, Since.NOW);
        Change some = new Change(
                all.market(),
                all.own(),
                all.before(),
                all.after(),
                List.of("The audits were made with different seeds: small moves of scores may come from that."),
                few(all.documents()),
                few(all.messages()),
                all.regrouped(),
                few(all.contradictions()),
                few(all.overlaps()),
                all.jobs());
        return new Since(some, Map.of("tidewell", "Tidewell", "clockhand", "Clockhand"));
    }

    private static <T> List<T> few(List<T> all) {
        int step = Math.max(1, all.size() / 12);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
    }

    static Browser browser() {
        if (browser == null) {
            throw new AssertionError("no browser");
        }
        return browser;
    }

    static String text(String expression) throws InterruptedException {
        return browser().evaluate(expression).asString();
    }

    static double number(String expression) throws InterruptedException {
        return browser().evaluate(expression).asDouble();
    }
}
