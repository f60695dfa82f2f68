package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotator.load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kestrel doesn't store card numbers.        | NEGATIVE
        There is no free plan.                     | NEGATIVE
        Kestrel never sleeps.                      | NEGATIVE
        Kestrel is fast, with no setup to do.      | POSITIVE
        Kestrel is not only fast but also cheap.   | POSITIVE
        Every plan includes support.               | POSITIVE
        """)
    void polarity_mainStatement(String text, Polarity expected) {
        assertThat(PolarityReader.read(annotator.tokens(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        You must sign in first.                    | MUST
        Kestrel requires a license key.            | MUST
        You can't export reports.                  | CANNOT
        Kestrel does not support SAML.             | CANNOT
        You don't need a credit card.              | MAY
        You can export reports.                    | MAY
        We recommend two nodes.                    | SHOULD
        SAML is coming soon.                       | FUTURE
        Kestrel exports reports.                   | PLAIN
        """)
    void modality_strength(String text, Modality expected) {
        assertThat(ModalityReader.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Gartner calls us a leader.                                        | THIRD_PARTY
        Kestrel is SOC 2 certified.                                       | THIRD_PARTY
        Trusted by Northwind and Contoso.                                 | CUSTOMER
        Northwind reduced its bill by moving to us.                       | CUSTOMER
        Kestrel cut latency by 40%.                                       | NUMBER
        Kestrel is a joy to work with.                                    | NONE
        """)
    void evidence_kind(String text, Evidence expected) {
        List<Quantity> quantities = QuantityReader.read(text, annotator.tokens(text));
        assertThat(EvidenceReader.read(text, quantities, Set.of("Kestrel"))).isEqualTo(expected);
    }

    @Test
    void antonyms_dictionaryAndMarket() {
        Antonyms antonyms = Antonyms.load();
        assertThat(antonyms.opposites("public")).contains("private");
        assertThat(antonyms.between(
                        annotator.tokens("Support is included."), annotator.tokens("Support is an add-on.")))
                .isNotEmpty();
        assertThat(antonyms.between(annotator.tokens("Support is included."), annotator.tokens("Support is friendly.")))
                .isEmpty();
    }
}
