package dev.daylight.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
    @Test
    void fit_labelsDrawnFromKnownWeights_findsThem() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] x = new double[20_000][2];
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = random.nextDouble() * 2 - 1;
            x[i][1] = random.nextDouble() * 100;
            y[i] = random.nextDouble() < LogisticFit.sigmoid(2 * x[i][0] - 0.05 * x[i][1] + 1);
        }
        LogisticFit fit = LogisticFit.fit(x, y, 1e-3);
        assertThat(fit.weights()[0]).isEqualTo(2, within(0.15));
        assertThat(fit.weights()[1]).isEqualTo(-0.05, within(0.005));
        assertThat(fit.intercept()).isEqualTo(1, within(0.15));
    }

    @Test
    void averagePrecision_knownRanking_isTheTextbookValue() {
        double[] scores = {0.9, 0.8, 0.7, 0.6};
        boolean[] labels = {true, false, true, false};
        assertThat(AveragePrecision.of(scores, labels)).isEqualTo((1 + 2 / 3.0) / 2, within(1e-12));
        assertThat(AveragePrecision.bestF1(scores, labels)).isEqualTo(0.8, within(1e-12));
        assertThat(AveragePrecision.calibrationError(new double[] {1, 0}, new boolean[] {true, false}))
                .isZero();
    }
}
