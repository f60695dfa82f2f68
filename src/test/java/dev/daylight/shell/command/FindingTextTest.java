package dev.daylight.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.pipeline.ReviewFinding;
import dev.daylight.review.Decision;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.PlainText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String HOSTILE =
            "\u001b]0;title\u0007\u001b[2J\u202egnp.exe \r\n" + "x".repeat(10_000) + " word".repeat(10_000);

    private static ReviewFinding finding(String text, @Nullable Decision decision) {
        ReviewFinding.Side side = new ReviewFinding.Side("acme", text, "website", text, text, text, List.of(text));
        return new ReviewFinding("xaaaaaaaaaa", true, "NUMERIC", true, 0.64, text, side, side, decision);
    }

    /** What a document holds must not colour, clear or overflow the terminal of whoever reviews it. */
    @Test
    void of_hostileTexts_showsThemHarmlessAndShort() {
        Decision decision = new Decision("xaaaaaaaaaa", Decision.Kind.REJECT, "anna", DAY, null, HOSTILE, null);
        String text = FindingText.of(finding(HOSTILE.substring(0, 12_000), decision), "1 of 2", DAY, 100);
        assertThat(text).contains("\\u001b", "\\u202e");
        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c) || c == '\u202e'))
                .isEmpty();
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(PlainText.columns(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void filter_chosenWords_fitFindings() {
        Decision rejected = new Decision("xaaaaaaaaaa", Decision.Kind.REJECT, null, null, DAY, "why", null);
        ReviewFinding open = finding("Acme", null);
        assertThat(new ReviewFilter("contradictions", "WITHIN", "numeric", "ACME", false, DAY))
                .accepts(open);
        assertThat(new ReviewFilter("overlap", null, null, null, false, DAY)).rejects(open);
        assertThat(new ReviewFilter(null, null, null, "beta", false, DAY)).rejects(open);
        assertThat(new ReviewFilter(null, null, null, null, false, DAY)).rejects(finding("Acme", rejected));
        assertThat(new ReviewFilter(null, null, null, null, true, DAY)).accepts(finding("Acme", rejected));
        // The decision has run out: it is asked again.
        assertThat(new ReviewFilter(null, null, null, null, false, DAY.plusDays(1)))
                .accepts(finding("Acme", rejected));
        assertThatThrownBy(() -> new ReviewFilter(null, null, "numerik", null, false, DAY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("numeric");
    }
}
