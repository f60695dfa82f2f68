package dev.daylight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void containment_sentenceInsideALongerOne_isOne() {
        Shingles part = Shingles.of("Every harbour keeps a log of ships.");
        Shingles whole = Shingles.of("Since 1850, every harbour keeps a log of ships, by law.");
        assertThat(part.containedIn(whole)).isEqualTo(1);
        assertThat(whole.containedIn(part)).isEqualTo(3 / 7.0, within(1e-12));
        assertThat(part.containment(whole)).isEqualTo(1);
        assertThat(part.resemblance(whole)).isEqualTo(3 / 7.0, within(1e-12));
    }

    @Test
    void resemblance_caseAndPunctuationDiffer_isOne() {
        assertThat(Shingles.of("Ships, harbours & logs: all in one place!")
                        .resemblance(Shingles.of("ships harbours logs all in one place")))
                .isEqualTo(1);
    }

    @Test
    void containment_emptyText_isZero() {
        assertThat(Shingles.of("…").containment(Shingles.of(""))).isZero();
    }
}
