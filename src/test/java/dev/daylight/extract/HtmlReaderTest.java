package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void read_page_mainContentOnly() {
        Document document = Reading.one("page.html", """
                <!doctype html><html><head><title>Rosters | Acme</title>
                <meta property="article:modified_time" content="2026-02-03T10:00:00Z"><meta name="author" content="Dana"></head>
                <body>
                <nav><a href="/">Home</a> <a href="/p">Pricing</a></nav>
                <header class="site"><a href="/">Acme</a></header>
                <div id="cookie-banner">We use cookies. <button>Accept</button></div>
                <main>
                  <header><h1>Fair rosters</h1></header>
                  <p>Acme fills <b>open</b> shifts<br>within minutes.</p>
                  <h2>Plans</h2>
                  <table><tr><th>Plan</th><th>Price</th></tr><tr><td>Team</td><td>$4 <i>a month</i></td></tr></table>
                  <ul><li>Swap shifts</li><li>Approve leave<ul><li>on the phone</li></ul></li></ul>
                  <blockquote>It works.</blockquote>
                  <pre>code here</pre>
                  <ul><li><a href="1">One</a></li><li><a href="2">Two</a></li><li><a href="3">Three</a></li><li><a href="4">Four</a></li></ul>
                  <form><label>Mail</label><input></form>
                </main>
                <footer>© Acme</footer><script>x()</script>
                </body></html>
                """);

        assertThat(document.title()).isEqualTo("Rosters | Acme");
        assertThat(document.author()).isEqualTo("Dana");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Fair rosters",
                        "PARAGRAPH Acme fills open shifts within minutes.",
                        "HEADING Plans",
                        "TABLE_ROW Plan | Price",
                        "TABLE_ROW Team | $4 a month",
                        "LIST_ITEM Swap shifts",
                        "LIST_ITEM Approve leave",
                        "LIST_ITEM on the phone",
                        "QUOTE It works.",
                        "CODE code here");
        assertThat(Reading.find(document, "Team").anchor().headings()).containsExactly("Fair rosters", "Plans");
    }

    @Test
    void read_layoutTable_readLikeSections() {
        Document document = Reading.one(
                "page.html",
                "<table><tr><td><h2>Left</h2><p>Shifts are fair.</p></td><td><p>Right side.</p></td></tr></table>");

        assertThat(Reading.blocks(document))
                .containsExactly("HEADING Left", "PARAGRAPH Shifts are fair.", "PARAGRAPH Right side.");
    }

    @Test
    void read_everythingInOddlyNamedElement_notLost() {
        Document document = Reading.one(
                "page.html",
                "<body><div class='menu-page'><p>Restaurants plan their shifts with Acme.</p></div></body>");

        assertThat(Reading.blocks(document)).containsExactly("PARAGRAPH Restaurants plan their shifts with Acme.");
    }

    @Test
    void read_oldEncoding_lettersRight() {
        byte[] page = "<meta charset=windows-1252><p>The caf\u00e9 \u201cOpen\u201d plans its shifts here.</p>"
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));

        assertThat(Reading.one("page.html", page).text()).contains("café “Open”");
    }

    @Test
    void read_german_skippedByName() {
        Document document = Reading.one("page.html", "<p>" + """
                Wir planen Schichten für kleine und große Unternehmen. Unsere Kunden sparen jede Woche viele Stunden,
                weil der Dienstplan sich von selbst schreibt und alle Mitarbeiter ihn auf dem Telefon sehen können.
                """ + "</p>");

        assertThat(document.status()).isEqualTo(Status.SKIPPED);
        assertThat(document.reason()).isEqualTo("in German (de); only English is analyzed");
        assertThat(document.language()).isEqualTo("de");
    }

    @Test
    void read_fewWords_notLost() {
        assertThat(Reading.one("page.html", "<h1>Rosters</h1><p>Team Site Enterprise</p>")
                        .status())
                .isEqualTo(Status.ANALYZED);
    }
}
