package dev.daylight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTextTest {
    private static final String HOSTILE =
            "\u001b[31mred\u202e <b>\"x\" \\ 'y' # no comment: - [a] {b} &c *d !e |f >g %h @i `j \u2028 \ud83d\ude00 \ud800";

    private static final String BY_HAND = """
            # Ours. Ask Anna before you change it.

            # the two products of 2026
            xbbbbbbbbbb:
              # see the minutes of May
              decision: reject   # surely
              reason: two products
              who: 'anna'

            o1234567890: {decision: accept}
            """;

    private static Decision decision(String id, Decision.Kind kind, String reason) {
        return new Decision(
                id,
                kind,
                "anna",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2027, 3, 1),
                reason,
                new Decision.Subject(true, "NUMERIC", true, 0.64, "own/a.html: Four weeks.", "own/b.html: Two weeks."));
    }

    @Test
    void parse_whatWasWritten_isTheSame() {
        Decision hostile = new Decision(
                "xaaaaaaaaaa",
                Decision.Kind.SUPPRESS,
                HOSTILE,
                null,
                null,
                HOSTILE,
                new Decision.Subject(false, "VERBATIM", false, 1, HOSTILE, HOSTILE));
        String text = ReviewText.empty()
                .with(decision("xcccccccccc", Decision.Kind.ACCEPT, ""))
                .with(hostile)
                .text();
        // Nothing that a terminal would obey, and one line a field.
        assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n' || c == '\u202e' || c == '\u2028'))
                .isEmpty();
        assertThat(text.indexOf("xaaaaaaaaaa:")).isLessThan(text.indexOf("xcccccccccc:"));
        ReviewText read = ReviewText.parse(text, "review.yaml");
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.decisions().get("xcccccccccc")).isEqualTo(decision("xcccccccccc", Decision.Kind.ACCEPT, ""));
        assertThat(read.decisions())
                .hasEntrySatisfying(
                        "xaaaaaaaaaa",
                        one -> assertThat(one.reason())
                                .isEqualTo(HOSTILE.replace('\ud800', '\ufffd').strip()));
    }

    @Test
    void with_fileWrittenByHand_leavesOtherBlocksAndCommentsAsTheyWere() {
        ReviewText text = ReviewText.parse(BY_HAND, "review.yaml");
        assertThat(text.decisions()).containsOnlyKeys("o1234567890", "xbbbbbbbbbb");
        String more =
                text.with(decision("xaaaaaaaaaa", Decision.Kind.REJECT, "old")).text();
        assertThat(more)
                .startsWith(
                        "# Ours. Ask Anna before you change it.\n\no1234567890: {decision: accept}\n\nxaaaaaaaaaa:\n")
                .endsWith("""

                        # the two products of 2026
                        xbbbbbbbbbb:
                          # see the minutes of May
                          decision: reject   # surely
                          reason: two products
                          who: 'anna'
                        """);
        String anew = text.with(decision("xbbbbbbbbbb", Decision.Kind.ACCEPT, "mended"))
                .text();
        assertThat(anew)
                .contains("# the two products of 2026\nxbbbbbbbbbb:\n  # see the minutes of May\n  decision: accept\n")
                .doesNotContain("surely");
        assertThat(text.without("xbbbbbbbbbb").text())
                .isEqualTo("# Ours. Ask Anna before you change it.\n\no1234567890: {decision: accept}\n");
    }

    @Test
    void parse_emptyFileOrOneFromWindows_isRead() {
        assertThat(ReviewText.parse("", "review.yaml").decisions()).isEmpty();
        assertThat(ReviewText.parse("# nothing yet\n", "review.yaml")
                        .with(decision("xaaaaaaaaaa", Decision.Kind.ACCEPT, ""))
                        .text())
                .startsWith("# nothing yet\n\nxaaaaaaaaaa:");
        assertThat(ReviewText.parse("\uFEFF" + BY_HAND.replace("\n", "\r\n"), "review.yaml")
                        .decisions())
                .hasSize(2);
    }

    /** A comment at the very top is about the file, and doesn't move when an earlier block comes. */
    @Test
    void with_headingThatTouchesTheFirstBlock_keepsItOnTop() {
        ReviewText text = ReviewText.parse("# our decisions\nxbbbbbbbbbb:\n  decision: accept\n", "review.yaml");
        assertThat(text.with(decision("xaaaaaaaaaa", Decision.Kind.ACCEPT, "")).text())
                .startsWith("# our decisions\n\nxaaaaaaaaaa:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'xaaaaaaaaaa:\\n  decision: accept\\nxaaaaaaaaaa:\\n  decision: accept'           | line 3 | twice
            'xaaaaaaaaaa:\\n  decision: acept'                                                | line 2 | accept, reject, suppress
            'xaaaaaaaaaa:\\n  decision: reject'                                               | line 2 | without a reason
            'xaaaaaaaaaa:\\n  reason: why'                                                    | line 1 | decision: accept
            'xaaaaaaaaaa:\\n  decision: accept\\n  untill: 2027-03-01'                         | line 3 | Fields here
            'xaaaaaaaaaa:\\n  decision: accept\\n  until: 1.3.2027'                            | line 3 | 2027-03-01
            'xaaaaaaaaaa:\\n  decision: accept\\n  probability: 64'                            | line 3 | from 0 to 1
            'contradiction-7:\\n  decision: accept'                                           | line 1 | not the id
            'xaaaaaaaaaa: accept'                                                            | line 1 | name: value
            '- xaaaaaaaaaa'                                                                  | line 1 | no file of decisions
            'xaaaaaaaaaa:\\n  decision: [accept'                                              | line   | valid YAML
            'xaaaaaaaaaa:\\n  decision: accept\\n<<<<<<< ours\\nxb: 1\\n=======\\n>>>>>>> theirs' | line 3 | git has left a conflict
            '  xaaaaaaaaaa:\\n    decision: accept'                                            | line 1 | first column
            """)
    void parse_mistake_namesFileLineAndRemedy(String yaml, String line, String says) {
        assertThatThrownBy(() -> ReviewText.parse(yaml.replace("\\n", "\n"), "market/review.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("market/review.yaml")
                .hasMessageContaining(line)
                .hasMessageContaining(says);
    }

    /** As git leaves it when two people decided about different findings: both blocks, nothing else. */
    @Test
    void text_blocksAddedInTwoPlaces_areSeparatedByUntouchedLines() {
        ReviewText base = ReviewText.empty()
                .with(decision("x1111111111", Decision.Kind.ACCEPT, ""))
                .with(decision("x9999999999", Decision.Kind.ACCEPT, ""));
        List<String> before = base.text().lines().toList();
        List<String> after = base.with(decision("x5555555555", Decision.Kind.REJECT, "old"))
                .text()
                .lines()
                .toList();
        assertThat(after).containsSubsequence(before).hasSize(before.size() + 13);
    }
}
