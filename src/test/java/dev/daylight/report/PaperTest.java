package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditFixture;
import dev.daylight.report.Facts.Side;
import org.junit.jupiter.api.Test;

/** The report on paper, as a real browser prints it. */
class PaperTest extends BrowserTest {
    @Test
    void print_anyView_holdsAllViewsWithoutControls() throws Exception {
        browser().dark(true);
        browser().open(small + "#overload");
        browser().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        browser().paper(true);
        assertThat(
                        text(
                                "[...document.querySelectorAll('[data-view]')].filter(s => s.checkVisibility()).map(s => s.id).join()"))
                .isEqualTo(String.join(",", VIEWS));
        assertThat(number("[...document.querySelectorAll('nav, .filters, .pager, #find, #theme, #keys')]"
                        + ".filter(e => e.checkVisibility()).length"))
                .isZero();
        assertThat(text("getComputedStyle(document.body).backgroundColor"))
                .as("paper is white, whatever the screen")
                .isEqualTo("rgb(255, 255, 255)");
        byte[] pdf = browser().pdf();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type /Page\\b"))
                .hasSizeGreaterThan(VIEWS.size());
        browser().paper(false);
        browser().dark(false);
    }

    /** Nobody turns pages of a list on paper: the first of each group, and how many more there are elsewhere. */
    @Test
    void print_longLists_showTheFirstOfEachGroupAndHowManyMore() throws Exception {
        Facts facts = new Facts(AuditFixture.small());
        int ours = facts.contradictions(Side.OURS).size();
        int rivals = facts.contradictions(Side.WITHIN_RIVAL).size();
        assertThat(rivals).isGreaterThan(10);
        browser().open(small + "#summary");
        browser().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(number("document.querySelectorAll('#contradictions .tag.OURS').length"))
                .isEqualTo(Math.min(25, ours));
        assertThat(number("document.querySelectorAll('#contradictions .tag.WITHIN_RIVAL').length"))
                .isEqualTo(10);
        assertThat(text("document.querySelector('#contradictions').textContent"))
                .contains("Within a rival (" + rivals + ")", (rivals - 10) + " more are in audit.xlsx.");
        assertThat(number("document.querySelectorAll('#assets thead').length")).isEqualTo(1);
        assertThat(number("document.querySelectorAll('#assets .entry').length")).isEqualTo(60);
        browser().evaluate("window.dispatchEvent(new Event('afterprint'))");
        browser().evaluate("location.hash = '#contradictions'");
        browser().settle();
        assertThat(number("document.querySelectorAll('#contradictions .item').length"))
                .as("back on the screen, by pages")
                .isEqualTo(25);
    }

    /** Filters can't be seen on paper, so paper tells of them. */
    @Test
    void print_filteredView_saysWhatWasLeftOut() throws Exception {
        browser().open(small + "#contradictions?side=OURS&q=uptime");
        browser().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(text("document.querySelector('#contradictions [data-list]').textContent"))
                .contains("Only what fits these filters.", "Search: uptime", "Scope: within Tidewell");
        assertThat(number("document.querySelectorAll('#contradictions .tag.RIVALS').length"))
                .isZero();
        assertThat(browser().complaints()).isEmpty();
    }
}
