package dev.daylight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.compare.ReviewCalibration.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCalibrationTest {
    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** Decisions of a reviewer for whom a finding told as P is real with σ(slope · log-odds(P) + intercept). */
    private static List<Decision> drawn(int count, double slope, double intercept, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double z = -3 + 5 * random.nextDouble();
                    return new Decision(sigmoid(z), random.nextDouble() < sigmoid(slope * z + intercept));
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "0.5, -1, 2", "1.5, 0.7, 3", "0.8, -0.5, 4"})
    void of_manyDecisions_findsWhatTheyWereDrawnFrom(double slope, double intercept, long seed) {
        ReviewCalibration calibration =
                ReviewCalibration.of(drawn(4000, slope, intercept, seed)).orElseThrow();
        for (double z = -3; z <= 2; z += 0.5) {
            assertThat(calibration.probability(sigmoid(z))).isCloseTo(sigmoid(slope * z + intercept), within(0.04));
        }
    }

    /** Probabilities three times too high, as once measured on documentation: sixty decisions bring most of it home. */
    @Test
    void of_sixtyDecisions_lowersTheErrorOnOthers() {
        double before = 0;
        double after = 0;
        for (long seed = 0; seed < 20; seed++) {
            ReviewCalibration calibration =
                    ReviewCalibration.of(drawn(80, 1, -1.1, seed)).orElseThrow();
            double told = 0;
            double calibrated = 0;
            double real = 0;
            List<Decision> others = drawn(500, 1, -1.1, seed + 1000);
            for (Decision other : others) {
                told += other.probability();
                calibrated += calibration.probability(other.probability());
                real += other.accepted() ? 1 : 0;
            }
            before += Math.abs(told - real) / others.size() / 20;
            after += Math.abs(calibrated - real) / others.size() / 20;
        }
        assertThat(before).isGreaterThan(0.1);
        assertThat(after).isLessThan(before / 2);
    }

    @ParameterizedTest
    @CsvSource({"49, 20, false", "50, 10, true", "50, 9, false", "50, 41, false", "50, 40, true", "0, 0, false"})
    void of_tooFewOfAKind_isNone(int count, int accepted, boolean enough) {
        List<Decision> decisions = IntStream.range(0, count)
                .mapToObj(i -> new Decision((i + 1) / (count + 1.0), i < accepted))
                .toList();
        assertThat(ReviewCalibration.of(decisions).isPresent()).isEqualTo(enough);
    }

    /** All accepted ones above all dismissed ones (no finite maximum of likelihood), or the other way round: finite, and in order. */
    @Test
    void of_separatedDecisions_staysFiniteAndKeepsTheOrder() {
        for (boolean turned : new boolean[] {false, true}) {
            List<Decision> decisions = IntStream.range(0, 60)
                    .mapToObj(i -> new Decision(i / 59.0, i >= 30 != turned))
                    .toList();
            ReviewCalibration calibration = ReviewCalibration.of(decisions).orElseThrow();
            double last = 0;
            for (int i = 0; i <= 100; i++) {
                double p = calibration.probability(i / 100.0);
                assertThat(p).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(last);
                last = p;
            }
            assertThat(calibration.probability(0.9)).isGreaterThan(calibration.probability(0.1));
        }
    }

    @Test
    void of_decisionsInAnotherOrder_isTheSame() {
        List<Decision> decisions = new ArrayList<>(drawn(80, 0.7, -1, 5));
        double p = ReviewCalibration.of(decisions).orElseThrow().probability(0.3);
        Collections.shuffle(decisions, new Random(1));
        assertThat(ReviewCalibration.of(decisions).orElseThrow().probability(0.3))
                .isEqualTo(p);
    }

    /** The one call that joins a review to an audit's findings. */
    @Test
    void of_findingsAndReview_countsThoseThatAreThere() {
        List<Contradiction> found = IntStream.range(0, 60)
                .mapToObj(i -> new Contradiction(
                        "x" + i,
                        Contradiction.Type.FACT,
                        Contradiction.Scope.WITHIN,
                        "c1",
                        "c2",
                        1 - i / 60.0,
                        List.of(),
                        "why"))
                .toList();
        Map<String, Boolean> review = new TreeMap<>();
        for (int i = 0; i < 55; i++) {
            review.put("x" + i, i < 15);
        }
        review.put("x-of-another-market", true);
        ReviewCalibration calibration = ReviewCalibration.of(found, review).orElseThrow();
        assertThat(calibration.decisions()).isEqualTo(55);
        List<Contradiction> calibrated = calibration.apply(found);
        assertThat(calibrated)
                .extracting(Contradiction::id)
                .containsExactlyElementsOf(found.stream().map(Contradiction::id).toList());
        assertThat(calibrated.get(30).probability()).isLessThan(found.get(30).probability());
        assertThat(ReviewCalibration.of(found, Map.of("x1", true))).isEmpty();
    }
}
