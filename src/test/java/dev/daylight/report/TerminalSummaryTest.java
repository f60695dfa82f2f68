package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditFixture;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSummaryTest {
    @ParameterizedTest
    @ValueSource(ints = {80, 100, 200})
    void render_anyWidth_fitsOneScreen(int width) {
        String text = TerminalSummary.render(AuditFixture.small(), Path.of("reports/shift/audit.html"), width);
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= width);
        assertThat(text)
                .contains(
                        "Only Tidewell says", "Everybody says", "Possible contradictions", "Validation", "not analyzed")
                .endsWith("Report: reports/shift/audit.html\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {80})
    void render_hostileTexts_areInert(int width) {
        String text = TerminalSummary.render(AuditFixture.hostile(), Path.of("audit.html"), width);
        assertThat(text).doesNotContain("\u001B", "\u202E");
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24);
    }
}
