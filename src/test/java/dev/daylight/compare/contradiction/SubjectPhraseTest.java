package dev.daylight.compare.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectPhraseTest {
    private static final Names NAMES = new Names(Judges.NAMES);

    private static SubjectPhrase of(String text) {
        return SubjectPhrase.of(new Reading(Judges.claim("kestrel", text), NAMES, new Lexicon(), tokens -> List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Seagull does not keep logs.              | Kestrel keeps logs, unlike Seagull.        | true
        Most open-source tools lack reports.     | Kestrel has reports.                       | true
        We have reports.                         | Many other vendors have no reports.        | true
        Osprey has no reports.                   | Kestrel has reports.                       | true
        We have reports.                         | Kestrel has no reports.                    | false
        Reports come with every plan.            | Kestrel has no reports.                    | false
        Seagull keeps logs.                      | Albatross keeps no logs.                   | false
        """)
    void differ_sentencesOfOneVendor_onlyWhereOthersAreNamed(String x, String y, boolean differ) {
        assertThat(SubjectPhrase.differ(of(x), of(y))).isEqualTo(differ);
        assertThat(SubjectPhrase.differ(of(y), of(x))).isEqualTo(differ);
    }
}
