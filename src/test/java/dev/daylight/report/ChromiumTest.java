package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.report.Facts.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser. Skipped, visibly, where there is no Chromium. */
class ChromiumTest {
    private static final List<String> VIEWS =
            List.of("summary", "overload", "differentiation", "contradictions", "overlaps", "assets", "method");

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;
    private static String small = "";
    private static String hostile = "";
    private static String large = "";

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: apt-get install chromium");
        browser = Browser.start(chromium.orElseThrow(), folder.resolve("profile"));
        small = write(AuditFixture.small(), "small.html");
        hostile = write(AuditFixture.hostile(), "hostile.html");
        large = write(AuditFixture.ofSize(400, 20_000), "large.html");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void open_everyView_isShownAloneAndAsksNothingOfTheNetwork() throws Exception {
        for (String view : VIEWS) {
            browser().open(small + "#" + view);
            assertThat(
                            text(
                                    "[...document.querySelectorAll('[data-view]')].filter(s => s.checkVisibility()).map(s => s.id).join()"))
                    .isEqualTo(view);
            assertThat(text("document.querySelector('nav [aria-current]').hash"))
                    .isEqualTo("#" + view);
            assertThat(browser().requests())
                    .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
        }
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void open_onAPhone_nothingIsWiderThanTheScreen() throws Exception {
        browser().size(390, 844);
        for (String view : VIEWS) {
            browser().open(small + "#" + view);
            assertThat(number("document.documentElement.scrollWidth")).as(view).isLessThanOrEqualTo(390);
        }
        browser().size(1280, 800);
    }

    @Test
    void filter_byHand_showsWhatMatchesAndKeepsItInTheAddress() throws Exception {
        Facts facts = new Facts(AuditFixture.small());
        int ours = facts.contradictions(Side.OURS).size();
        browser().open(small + "#contradictions");
        assertThat(number("document.querySelectorAll('#contradictions .item').length"))
                .isEqualTo(25);
        browser()
                .evaluate("{const s = document.querySelector('#contradictions select[name=side]'); s.value = 'OURS';"
                        + " s.dispatchEvent(new Event('change'));}");
        assertThat(number("document.querySelectorAll('#contradictions .item').length"))
                .isEqualTo(ours);
        assertThat(text("location.hash")).isEqualTo("#contradictions?side=OURS");
        assertThat(text("document.getElementById('said').textContent"))
                .isEqualTo("Showing " + ours + " contradictions. ");
        browser().press("/", 191);
        browser().type("99.9 uptime");
        assertThat(number("document.querySelectorAll('#contradictions .item').length"))
                .isEqualTo(1);
        assertThat(text("document.querySelector('#contradictions mark').textContent"))
                .isEqualTo("99.9 percent");
        browser().type(" nowhere");
        assertThat(text("document.querySelector('#contradictions .none').textContent"))
                .isEqualTo("Nothing matches these filters.");
        browser().evaluate("document.querySelector('#contradictions .clear').click()");
        assertThat(text("document.querySelector('#contradictions .pager').textContent"))
                .contains("Page 1 of 4");
        browser().evaluate("document.querySelector('#contradictions .pager button:last-child').click()");
        assertThat(text("document.querySelector('#contradictions .shown').textContent"))
                .startsWith("Showing 26 to 50 of ");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void keyboard_fromTheTop_reachesViewsAndFolds() throws Exception {
        browser().open(small);
        for (int i = 0; i < 4; i++) {
            browser().press("Tab", 9);
        }
        assertThat(text("document.activeElement.textContent")).isEqualTo("Overload");
        browser().press("Enter", 13);
        browser().settle();
        assertThat(text("document.querySelector('.current').id")).isEqualTo("overload");
        assertThat(text("document.activeElement.id")).as("the focus goes along").isEqualTo("overload");
        browser().press("Tab", 9);
        browser().press("Enter", 13);
        browser().settle();
        assertThat(text("document.querySelector('#overload details[open] dt').textContent"))
                .isEqualTo("value");
    }

    @Test
    void unfold_message_showsItsQuotesAndReasons() throws Exception {
        browser().open(small + "#differentiation?status=UNIQUE");
        browser().evaluate("document.querySelector('#differentiation .item summary').click()");
        browser().settle();
        assertThat(text("document.querySelector('#differentiation .item blockquote .quote').textContent"))
                .startsWith("A nurse can swap");
        assertThat(text("document.querySelector('#differentiation .item .tree').textContent"))
                .contains("P(same)");
    }

    @Test
    void theme_pressed_changesAndIsRemembered() throws Exception {
        browser().open(small + "#summary");
        String before = text("getComputedStyle(document.body).backgroundColor");
        browser().evaluate("document.getElementById('theme').click()");
        assertThat(text("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(before);
        browser().open(small + "#summary");
        assertThat(text("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(before);
        browser().evaluate("document.getElementById('theme').click()");
    }

    @Test
    void open_hostileTexts_runNothing() throws Exception {
        for (String view : List.of("summary", "differentiation?q=onerror", "contradictions", "overlaps", "assets")) {
            browser().open(hostile + "#" + view);
            assertThat(number("document.querySelectorAll('script').length")).isEqualTo(2);
            assertThat(number("document.querySelectorAll('img').length")).isZero();
            assertThat(text("String(window.daylightHacked)")).isEqualTo("undefined");
        }
        browser().open(hostile + "#differentiation?q=onerror");
        assertThat(text("document.querySelector('#differentiation .item h4').textContent"))
                .startsWith("</script><script>window.daylightHacked=1</script><img src=x");
        assertThat(browser().complaints()).isEmpty();
    }

    /** The bar is 1.5 s on the reference machine; the test allows for a busy one. */
    @Test
    void open_hugeMarket_isQuick() throws Exception {
        browser().open(large + "#contradictions");
        double millis = number("performance.getEntriesByType('navigation')[0].loadEventEnd");
        assertThat(millis).isLessThan(5_000);
        assertThat(text("document.querySelector('#contradictions .shown').textContent"))
                .contains("This file holds 500 of 2,2");
    }

    private static String write(Audit audit, String name) {
        Path file = folder.resolve(name);
        HtmlReport.write(audit, folder.resolve("market"), file);
        return file.toUri().toString();
    }

    private static Browser browser() {
        if (browser == null) {
            throw new AssertionError("no browser");
        }
        return browser;
    }

    private static String text(String expression) throws InterruptedException {
        return browser().evaluate(expression).asString();
    }

    private static double number(String expression) throws InterruptedException {
        return browser().evaluate(expression).asDouble();
    }
}
