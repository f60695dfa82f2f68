package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.audit.AuditFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every view before axe-core's rules for WCAG 2.2 AA, wide in light and narrow in dark colours, with folds open. Skipped, visibly,
 * where there is no Chromium.
 */
class AccessibilityTest {
    /** Everything that axe knows of A and AA up to 2.2, and its own advice. */
    private static final String RULES =
            "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']}";

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;
    private static String report = "";
    private static String axe = "";

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: apt-get install chromium");
        browser = Browser.start(chromium.orElseThrow(), folder.resolve("profile"));
        Path file = folder.resolve("audit.html");
        HtmlReport.write(
                AuditFixture.small(),
                folder.resolve("market"),
                file,
                Originals.NONE,
                BrowserTest.since(AuditFixture.small()));
        Files.writeString(folder.resolve("changes.html"), ChangesPage.of(BrowserTest.since(AuditFixture.small())));
        report = file.toUri().toString();
        axe = axe();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary",
                "overload",
                "differentiation",
                "differentiation?status=UNIQUE",
                "contradictions",
                "contradictions?side=OURS&page=2",
                "overlaps",
                "questions",
                "assets",
                "changes",
                "method",
                "search?q=overtime",
                "search?q=nowhere"
            })
    void view_underAxe_hasNoViolation(String view) throws Exception {
        // Colours don't depend on the width: two runs see both colour schemes and both layouts.
        for (boolean dark : List.of(false, true)) {
            int width = dark ? 390 : 1280;
            browser().dark(dark);
            browser().size(width, 800);
            browser().open(report + "#" + view);
            // What is folded away is looked at, too.
            browser()
                    .evaluate("[...document.querySelectorAll('.current details')].slice(0, 20)"
                            + ".forEach(d => { d.open = true; }); 0");
            browser().settle();
            // Nobody sees what is in the other views, but axe would go through it again and again.
            browser()
                    .evaluate(
                            "document.querySelectorAll('[data-view]:not(.current)').forEach(view => view.replaceChildren())");
            assertThat(violations())
                    .as("%s, %d pixels, dark %s", view, width, dark)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pageOfChanges_underAxe_hasNoViolation(boolean dark) throws Exception {
        browser().dark(dark);
        browser().size(dark ? 390 : 1280, 800);
        browser().open(folder.resolve("changes.html").toUri().toString());
        browser().evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; }); 0");
        assertThat(violations()).isEmpty();
        assertThat(browser().evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(dark ? 390 : 1280);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keysDialog_underAxe_hasNoViolation(boolean dark) throws Exception {
        browser().dark(dark);
        browser().size(1280, 800);
        browser().open(report + "#summary");
        browser().evaluate("document.getElementById('keys').click()");
        assertThat(violations()).isEmpty();
    }

    /** The gate must be able to fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.querySelector('.current h2').style.color = '#ddd'",
                "document.querySelector('#find input').removeAttribute('aria-label'),"
                        + " document.querySelector('#find input').removeAttribute('placeholder')",
            })
    void brokenPage_underAxe_isFound(String breakage) throws Exception {
        browser().dark(false);
        browser().size(1280, 800);
        browser().open(report + "#assets");
        browser().evaluate(breakage + ", 0");
        assertThat(violations()).isNotEmpty();
    }

    /** Whatever axe calls a violation, moderate ones too, with the first element of each. */
    private static List<String> violations() throws InterruptedException {
        browser().evaluate("window.axe ? 0 : (() => {" + axe + "})() || 0");
        List<String> found = new ArrayList<>();
        browser()
                .evaluate(
                        "axe.run(document, " + RULES + ").then(result => result.violations.map(v => "
                                + "[v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary]))")
                .forEach(violation -> found.add(violation.toString()));
        return found;
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe.min.js on the class path").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Browser browser() {
        if (browser == null) {
            throw new AssertionError("no browser");
        }
        return browser;
    }
}
