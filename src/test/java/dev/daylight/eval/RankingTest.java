package dev.daylight.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void averagePrecision_ties_countTogetherAtTheirLastRank() {
        Ranking ranking =
                new Ranking(new double[] {0.1, 0.8, 0.9, 0.8, 0.3}, new boolean[] {false, true, true, false, true});
        // 0.9: 1 of 1; both 0.8: 2 of 3; 0.3: 3 of 4.
        assertThat(ranking.averagePrecision()).isEqualTo((1 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-12));
    }

    @Test
    void averagePrecision_tiesInAnotherOrder_isTheSame() {
        Ranking one = new Ranking(new double[] {0.5, 0.5, 0.5}, new boolean[] {true, false, false});
        Ranking other = new Ranking(new double[] {0.5, 0.5, 0.5}, new boolean[] {false, false, true});
        assertThat(one.averagePrecision()).isEqualTo(1 / 3.0).isEqualTo(other.averagePrecision());
    }

    @Test
    void averagePrecision_noPositives_isNotANumber() {
        assertThat(new Ranking(new double[] {0.5}, new boolean[] {false}).averagePrecision())
                .isNaN();
    }

    @Test
    void calibrationError_byHand_isTheMeanGapOfTheBins() {
        Ranking ranking =
                new Ranking(new double[] {0.05, 0.15, 0.15, 0.95, 1.0}, new boolean[] {false, false, true, true, true});
        // Bins 0, 1, 9: |0.05 - 0|, |0.3 - 1|, |1.95 - 2|.
        assertThat(ranking.calibrationError()).isEqualTo((0.05 + 0.7 + 0.05) / 5, within(1e-12));
    }

    @Test
    void at_threshold_countsWhatIsAtIt() {
        Ranking.Decision decision =
                new Ranking(new double[] {0.5, 0.6, 0.4}, new boolean[] {true, false, true}).at(0.5);
        assertThat(decision).isEqualTo(new Ranking.Decision(1, 2, 2));
        assertThat(decision.f1()).isEqualTo(0.5);
    }
}
