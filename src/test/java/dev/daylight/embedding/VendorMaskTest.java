package dev.daylight.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorMaskTest {
    private final VendorMask mask = new VendorMask(Map.of(
            "ledgerly", List.of("ledgerly"),
            "paycrest", List.of("paycrest", "Pay Crest Cloud"),
            "highlight", List.of("highlight")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ledgerly is audited yearly, and Ledgerly's API is open.|we is audited yearly, and our API is open.",
                "PayCrest.io has no API, while ledgerly.com does.|they has no API, while we does.",
                "Run paycrest --help.|Run paycrest --help.",
                "Pay-Crest Cloud and PAYCREST|they and they",
                "We highlight errors in Highlight.|We highlight errors in they.",
                "Ledgerlyst is another word|Ledgerlyst is another word",
            })
    void mask_namesOfVendors_becomeWhoTheyAre(String text, String masked) {
        assertThat(mask.mask(text, "ledgerly")).isEqualTo(masked);
    }

    @Test
    void pair_eachSideSpeaksForItself() {
        TextPair pair = mask.pair(
                "Ledgerly beats Paycrest and Highlight.", "ledgerly", "Paycrest beats Ledgerly's API.", "paycrest");
        assertThat(pair)
                .isEqualTo(new TextPair("we beats they and others.", "we beats their API.", TextPair.Speakers.OTHER));
    }

    @Test
    void segment_ofAPath_hasItsWordsAndTheTitle() {
        assertThat(ReaderModel.segment(
                        "website/compare/ledgerly-vs-paycrest.html", "ledgerly-vs-paycrest.html", "ledgerly", mask))
                .isEqualTo("compare we vs they :");
        assertThat(ReaderModel.segment("rep/Q3_deck-2025.pptx", "'Why Ledgerly'", "ledgerly", mask))
                .isEqualTo("deck : Why we");
    }
}
