package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotator.load();
    }

    private static String read(String text) {
        return QuantityReader.read(text, annotator.tokens(text)).stream()
                .map(q -> (q.low() == q.high() ? number(q.low()) : number(q.low()) + ".." + number(q.high())) + " "
                        + q.unit() + (q.per() == null ? "" : " per " + q.per()) + " " + q.bound())
                .collect(Collectors.joining("; "));
    }

    private static String number(double value) {
        return value == Quantity.UNLIMITED
                ? "unlimited"
                : value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The trial lasts 14 days.                                | 14 day EXACT
        Two weeks are free.                                     | 14 day EXACT
        A 30-day trial comes with it.                           | 30 day EXACT
        Logs stay for up to 24 hours.                           | 1 day AT_MOST
        Answers come in under 50 ms.                            | 50 ms AT_MOST
        Queries take about 2 seconds.                           | 2000 ms APPROXIMATE
        We uphold 99.9% uptime.                                 | 99.9 % EXACT
        Costs fall by 20 to 30 percent.                         | 20..30 % RANGE
        Costs fall by 20%-30%.                                  | 20..30 % RANGE
        Plans start at $29/month.                               | 29 usd per month AT_LEAST
        It costs $5 per user per month.                         | 5 usd per user·month EXACT
        It costs €1,200 a year.                                 | 1200 eur per year EXACT
        It includes 1M events per month.                        | 1000000 event per month EXACT
        Kestrel has 50 native integrations.                     | 50 integration EXACT
        Kestrel has 200+ integrations.                          | 200 integration AT_LEAST
        We serve more than 3,000 happy customers.               | 3000 customer AT_LEAST
        Files may have 2.5 GB or less.                          | 2500000000 byte AT_MOST
        It runs 10x faster.                                     | 10 x EXACT
        Every plan has unlimited seats.                         | unlimited seat AT_LEAST
        Every plan has unlimited seats and projects.            | unlimited seat AT_LEAST; unlimited project AT_LEAST
        We release once a week.                                 | 1 time per week EXACT
        It needs between 5 and 10 servers.                      | 5..10 server RANGE
        It has five reports and 10 dashboards.                  | 5 report EXACT; 10 dashboard EXACT
        """)
    void read_quantity_valueUnitRateAndBound(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We hold SOC 2 Type II and ISO 27001.
        Upgrade to version 3.2 or v4.
        Kestrel 5.1.3 is out.
        It came 1st.
        Our staff answers 24/7.
        Write to 10.0.0.1 at 12:30.
        It runs on Postgres 15.
        See https://example.org/2000/55 for more.
        No one knows, and one wonders.
        """)
    void read_nameVersionOrdinalOrAddress_nothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void read_yearsAndDates_keptApartFromCounts() {
        List<Quantity> quantities = QuantityReader.read(
                "Founded in 2019, audited on March 1, 2026.",
                annotator.tokens("Founded in 2019, audited on March 1, 2026."));
        assertThat(quantities).extracting(Quantity::unit).containsExactly("date", "date");
        assertThat(quantities.get(1).low())
                .isEqualTo(java.time.LocalDate.of(2026, 3, 1).toEpochDay());
    }

    @Test
    void read_spans_quoteTheText() {
        String text = "The trial lasts 14 days and then costs $29/month.";
        assertThat(QuantityReader.read(text, annotator.tokens(text)))
                .extracting(q -> text.substring(q.begin(), q.end()))
                .containsExactly("14 days", "$29");
    }
}
