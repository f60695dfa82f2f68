package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From a number to the texts behind it, in a real browser. */
class UnfoldingTest extends BrowserTest {
    @Test
    void seam_chosen_showsTheWebsiteAtTheLeftAndTheRepAtTheRight() throws Exception {
        browser().open(small + "#contradictions");
        browser()
                .evaluate(
                        "[...document.querySelectorAll('.seams a')].find(a => a.hash.includes('website~rep')).click()");
        browser().settle();
        assertThat(text("location.hash")).isEqualTo("#contradictions?side=OURS&seam=website~rep");
        assertThat(text("document.querySelector('#contradictions select[name=seam]').value"))
                .isEqualTo("website~rep");
        assertThat(number("document.querySelectorAll('#contradictions .item').length"))
                .isPositive();
        assertThat(
                        text(
                                "[...new Set([...document.querySelectorAll('#contradictions .sides')].map(s => [...s.querySelectorAll('.says .soft')].map(c => c.textContent).join('|')))].join()"))
                .isEqualTo("website|rep");
    }

    @Test
    void unfold_component_showsWhatAddsUpToItAndWhereItIs() throws Exception {
        browser().open(small + "#overload");
        browser().evaluate("document.querySelectorAll('#overload .components > details > summary')[1].click()");
        browser().settle();
        String open = "document.querySelector('#overload .components > details[open]')";
        assertThat(text(open + ".textContent")).contains("What adds up to it", "weight");
        assertThat(number(open + ".querySelectorAll('.tree li').length")).isPositive();
        assertThat(text(open + ".querySelector('.more a').getAttribute('href')"))
                .startsWith("#contradictions?job=");
    }

    @Test
    void unfold_clash_showsWhatStandsAroundIt() throws Exception {
        browser().open(small + "#contradictions");
        browser().evaluate("document.querySelector('#contradictions .context summary').click()");
        browser().settle();
        String around = text("document.querySelector('#contradictions .around').textContent");
        String quote = text("document.querySelector('#contradictions .sides .quote').textContent");
        assertThat(around).contains(quote).hasSizeGreaterThan(quote.length() + 10);
    }

    @Test
    void unfold_document_showsWhatItCarries() throws Exception {
        browser().open(small + "#assets?status=ANALYZED");
        browser().evaluate("document.querySelector('#assets .entry summary').click()");
        browser().settle();
        assertThat(text("document.querySelector('#assets .carries').textContent"))
                .contains("claims make", "no other vendor makes");
        browser().open(small + "#assets?status=UNREADABLE");
        assertThat(text("document.querySelector('#assets .entry').textContent")).contains("protected by a password");
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
    void unfold_question_showsTheAnswerOfEachChannelAndItsPlace() throws Exception {
        browser().open(small + "#questions?job=validation");
        String row =
                "[...document.querySelectorAll('#questions-validation .below')].find(r => r.textContent.includes('Where we answer'))";
        browser().evaluate(row + ".querySelector('summary').click()");
        browser().settle();
        double channels = number(row + ".previousElementSibling.querySelectorAll('.says-it').length");
        assertThat(channels).isPositive();
        assertThat(number(row + ".querySelectorAll('blockquote').length")).isEqualTo(channels);
        assertThat(text(row + ".querySelector('blockquote a').getAttribute('href')"))
                .startsWith("./market/");
    }

    /** What stands only in one channel leads to the list of just these messages. */
    @Test
    void channel_chosen_listsWhatOnlyItSays() throws Exception {
        browser().open(small + "#contradictions");
        String link = "document.querySelector('.channels a[href*=\"only=website\"]')";
        browser().evaluate(link + ".click()");
        browser().settle();
        assertThat(text("location.hash")).isEqualTo("#differentiation?only=website");
        assertThat(text("document.querySelector('#differentiation select[name=only]').value"))
                .isEqualTo("website");
        browser()
                .evaluate(
                        "document.querySelectorAll('#differentiation .item details').forEach(d => { d.open = true; })");
        browser().settle();
        assertThat(text(
                        "[...new Set([...document.querySelectorAll('#differentiation .item blockquote.own .says .soft')]"
                                + ".map(c => c.textContent))].join()"))
                .isEqualTo("website");
    }

    /** A browser opens no presentation at a slide: the label names it, and what stands around the quote is shown here. */
    @Test
    void quote_fromASlide_namesItAndShowsWhatStandsAround() throws Exception {
        browser().open(small + "#differentiation?q=.pptx");
        browser()
                .evaluate(
                        "document.querySelectorAll('#differentiation .item details').forEach(d => { d.open = true; })");
        browser().settle();
        String quote =
                "[...document.querySelectorAll('#differentiation blockquote')].find(q => q.textContent.includes('.pptx'))";
        assertThat(text(quote + ".querySelector('.where').textContent"))
                .containsPattern("\\.pptx › slide \\d+ › Why now");
        assertThat(text(quote + ".querySelector('.where a').getAttribute('href')"))
                .endsWith(".pptx");
        browser().evaluate(quote + ".querySelector('.context summary').click()");
        browser().settle();
        assertThat(text(quote + ".querySelector('.around').textContent").length())
                .isGreaterThan(
                        text(quote + ".querySelector('.quote').textContent").length() + 10);
    }
}
