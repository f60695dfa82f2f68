package dev.daylight.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobCuesTest {
    private final JobCues cues = new JobCues(List.of("pric(?:e|es|ing)", "vs\\.?", "\\$\\d[\\d.,]*"));

    @Test
    void score_wholeWordsOnly_countsEachCueOnce() {
        assertThat(cues.score("", "Priceless.")).isZero();
        // Four words count as 20, so one cue weighs 1 / sqrt(20 / 60).
        assertThat(cues.score("", "PRICING is simple pricing")).isCloseTo(Math.log1p(Math.sqrt(3)), within(1e-12));
        assertThat(cues.score("we vs they", "It costs $40.")).isCloseTo(Math.log1p(Math.sqrt(3) + 1), within(1e-12));
    }
}
