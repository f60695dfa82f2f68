package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SentenceFilterTest {
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotator.load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Is Kestrel fast?                                | QUESTION
        Select the blue button.                         | IMPERATIVE
        See the setup guide.                            | NAVIGATION
        Pricing                                         | NO_VERB
        © 2026 Kestrel, all rights reserved, we said.   | LEGAL
        In this tutorial we build a shop.               | EXAMPLE
        """)
    void reject_certainlyNoClaim_says(String text, SentenceFilter.Reason reason) {
        assertThat(SentenceFilter.reject(text, annotator.tokens(text))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Kestrel cuts your bill in half.",
        "Unlimited seats and projects on every single plan.",
        "See which pages lose you money."
    })
    void reject_mayBeAClaim_empty(String text) {
        assertThat(SentenceFilter.reject(text, annotator.tokens(text))).isEmpty();
    }

    @Test
    void reject_labelledSentences_everyRuleIsRight() {
        Map<SentenceFilter.Reason, int[]> counts = new TreeMap<>();
        for (JsonNode line : Gold.lines("claims.train.jsonl")) {
            String text = line.get("text").stringValue();
            SentenceFilter.reject(text, annotator.tokens(text))
                    .ifPresent(reason -> counts.computeIfAbsent(reason, absent -> new int[2])[
                            line.get("claim").intValue()]++);
        }
        assertThat(counts)
                .isNotEmpty()
                .allSatisfy((reason, count) -> assertThat((double) count[0] / (count[0] + count[1]))
                        .as(reason.name())
                        .isGreaterThanOrEqualTo(0.97));
    }

    @Test
    void probabilities_labelledSentences_atLeastTheFigureWritten() {
        var lines = Gold.lines("claims.dev.jsonl");
        double[] scores = new LinguisticClaimScorer(annotator)
                .probabilities(
                        lines.stream().map(l -> l.get("text").stringValue()).toList());
        boolean[] positive = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            positive[i] = lines.get(i).get("claim").intValue() == 1;
            assertThat(scores[i]).isBetween(0.0, 1.0);
        }
        assertThat(Figures.at(0.4, scores, positive)[2]).isGreaterThan(0.73);
    }
}
