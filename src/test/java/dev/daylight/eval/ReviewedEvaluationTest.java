package dev.daylight.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.pipeline.JudgedFinding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewedEvaluationTest {
    /** From tables of the score interval without continuity correction. */
    @Test
    void wilson_knownShares_areThoseOfTheTable() {
        assertThat(Wilson.of(3, 40).low()).isCloseTo(0.0258, within(0.0001));
        assertThat(Wilson.of(3, 40).high()).isCloseTo(0.1986, within(0.0001));
        assertThat(Wilson.of(0, 10).low()).isZero();
        assertThat(Wilson.of(0, 10).high()).isCloseTo(0.2775, within(0.0001));
        assertThat(Wilson.of(10, 10).high()).isCloseTo(1, within(1e-9));
    }

    @Test
    void of_decisions_countsThemByKindTypeScopeAndBand() {
        List<JudgedFinding> judged = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            judged.add(new JudgedFinding(true, "NUMERIC", true, 0.8, i < 4));
        }
        judged.add(new JudgedFinding(true, "STANCE", false, 0.2, true));
        judged.add(new JudgedFinding(false, "VERBATIM", false, 1, true));
        EvalReport report = ReviewedEvaluation.of(judged);
        JsonNode json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.get("judged").asInt()).isEqualTo(22);
        assertThat(row(json, "contradictions", "all")).isEqualTo("5/21");
        assertThat(row(json, "contradictions", "numeric")).isEqualTo("4/20");
        assertThat(row(json, "contradictions", "within")).isEqualTo("4/20");
        assertThat(row(json, "contradictions", "across")).isEqualTo("1/1");
        assertThat(row(json, "contradictions", "70–90 %")).isEqualTo("4/20");
        assertThat(row(json, "contradictions", "10–30 %")).isEqualTo("1/1");
        assertThat(row(json, "overlaps", "90–100 %")).isEqualTo("1/1");
        // 80 % were promised, 20 % came: that lies outside of the interval.
        assertThat(report.text().lines().filter(line -> line.contains("numeric")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("0.200", "[0.081, 0.416]", "0.800", "too high"));
        assertThat(ReviewedEvaluation.of(List.of()).text()).contains("daylight review");
    }

    private static String row(JsonNode json, String finding, String group) {
        return json.get("rows")
                .valueStream()
                .filter(row -> row.get("finding").asString().equals(finding)
                        && row.get("group").asString().equals(group))
                .map(row -> row.get("right").asInt() + "/" + row.get("judged").asInt())
                .reduce("", (a, b) -> b);
    }
}
