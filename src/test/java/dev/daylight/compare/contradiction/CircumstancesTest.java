package dev.daylight.compare.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Basic plan holds 5 boats.|The Fleet plan holds 50 boats.",
                "Version 2 took 60 requests a minute.|Version 3 takes 600 requests a minute.",
                "Half price in year 1.|A quarter off in year 2.",
                "Billed annually, it costs 4 euros.|Billed monthly, it costs 5 euros.",
                "Until March it did not weigh cargo.|Since April it weighs cargo.",
                "In 2021 we had 150 customers.|In 2025 we had 640 customers.",
                "If the harbour is small, one berth is enough.|If ferries land every hour, you need three berths."
            })
    void differ_ofOtherCircumstances_isClear(String x, String y) {
        assertThat(differ(x, y)).isGreaterThanOrEqualTo(0.7);
        assertThat(differ(y, x)).isEqualTo(differ(x, y));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The trial lasts 14 days.|The trial lasts 30 days.",
                "All plans include single sign-on.|Single sign-on is only in the Fleet plan.",
                "The Fleet plan costs 40 euros a month.|The Fleet plan costs 45 euros a month."
            })
    void differ_ofTheSameCircumstances_isZero(String x, String y) {
        assertThat(differ(x, y)).isZero();
    }

    private static double differ(String x, String y) {
        return new Circumstances(Judges.claim("acme", x)).differ(new Circumstances(Judges.claim("acme", y)));
    }
}
