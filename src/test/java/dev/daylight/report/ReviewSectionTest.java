package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.Explain;
import dev.daylight.report.list.Cell;
import dev.daylight.report.list.CsvFormat;
import dev.daylight.report.list.Worklists;
import dev.daylight.report.print.MarkdownFormat;
import dev.daylight.review.Reviewed.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided, in every form of the report; reasons and names are as hostile as documents. */
class ReviewSectionTest {
    private static final Audit AUDIT = AuditFixture.reviewed();
    private static final String SENTENCE =
            "1 finding set aside (1 rejected, 0 suppressed); 1 finding confirmed; 1 decision has run out, so its finding is back; "
                    + "1 decision is about a finding that this audit doesn’t have.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final String aside = AUDIT.review().in(State.SET_ASIDE).getFirst().id();
    private final String confirmed =
            AUDIT.review().in(State.CONFIRMED).getFirst().id();

    @Test
    void html_reviewedAudit_showsHowManyByWhomAndWhy() {
        String html = HtmlReport.render(AUDIT, new SourceLinks(folder, null), Originals.NONE, null);
        assertThat(html)
                .contains("href=\"#reviewed\"", SENTENCE, aside, "By whom", "suppressed until 2026-02-03")
                .contains("\"confirmed\":true")
                .doesNotContain("<img src=x");
        String without = HtmlReport.render(AuditFixture.small(), new SourceLinks(folder, null), Originals.NONE, null);
        assertThat(without).doesNotContain("#reviewed").doesNotContain("id=\"reviewed\"");
    }

    @Test
    void markdownAndCsv_reviewedAudit_haveThePartAndTheMark() throws IOException {
        ReportPlace place = new ReportPlace(folder, null, null);
        new MarkdownFormat().write(AUDIT, place);
        String markdown = Files.readString(folder.resolve("audit.md"));
        assertThat(markdown)
                .contains("## Reviewed", SENTENCE, aside, "confirmed")
                .doesNotContain("\u001b");
        new CsvFormat().write(AUDIT, place);
        assertThat(Files.readString(folder.resolve("audit.csv/reviewed.csv")))
                .contains(aside, "set aside", "not found");
        assertThat(Files.readString(folder.resolve("audit.csv/contradictions.csv")))
                .contains(confirmed)
                .doesNotContain(aside);
        // The mark stands in the column for decisions, which only the workbook has.
        assertThat(Worklists.of(new Facts(AUDIT), new SourceLinks(folder, null)).stream()
                        .filter(list -> list.name().equals("contradictions"))
                        .flatMap(list -> list.rows().stream())
                        .filter(row -> row.contains(Cell.of("confirmed"))))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(Cell.of(confirmed)));
    }

    @Test
    void terminalAndExplain_reviewedAudit_tellOfIt() {
        String summary = TerminalSummary.render(AUDIT, Path.of("audit.html"), 100);
        assertThat(summary).contains("Reviewed: 1 finding set aside");
        assertThat(summary.lines().count()).isLessThanOrEqualTo(24);
        assertThat(new Explain(AUDIT).text(aside))
                .contains("set aside", "decided to reject")
                .doesNotContain("\u001b");
        assertThat(new Explain(AUDIT).text(confirmed)).contains("confirmed: decided to accept, by anna");
    }
}
