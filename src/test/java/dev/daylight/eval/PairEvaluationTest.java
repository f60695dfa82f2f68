package dev.daylight.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.compare.Overlap;
import dev.daylight.compare.OverlapVerdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairEvaluationTest {
    @ParameterizedTest
    @CsvSource({
        "VERBATIM, 0.9, 0.0, 0.0, same",
        "EQUIVALENT, 0.6, 0.1, 0.0, same",
        "SPECIFIC, 0.6, 0.5, 0.0, x_specific",
        "SPECIFIC, 0.6, 0.1, 0.4, y_specific",
        "RELATED, 0.3, 0.2, 0.0, related",
        "RELATED, 0.1, 0.0, 0.1, unrelated"
    })
    void relation_ofAVerdict_isALabel(Overlap.Kind kind, double same, double x, double y, String relation) {
        assertThat(PairEvaluation.relation(new OverlapVerdict(same, x, y, kind)))
                .isEqualTo(relation);
    }
}
