package dev.daylight.compare;

import static dev.daylight.compare.TestClaims.claim;
import static dev.daylight.compare.TestClaims.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.claim.Claim;
import dev.daylight.index.CandidatePair;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private final Claim one = claim("c1", "acme", "Ships are tracked by the minute.");
    private final Claim two = claim("c2", "beta.io", "We track ships every minute.");

    @Test
    void of_claimsInAnotherOrder_givesTheSameFindings() {
        assertThat(Overlaps.of(List.of(one, two), List.of(pair(0, 1, 0.7)), List.of()))
                .isEqualTo(Overlaps.of(List.of(two, one), List.of(pair(0, 1, 0.7)), List.of()))
                .hasSize(1);
    }

    @Test
    void of_sameTextsInSeveralAssets_givesEachPairItsOwnId() {
        Claim again = claim("c3", "beta.io", two.text());
        List<Overlap> overlaps =
                Overlaps.of(List.of(one, two, again), List.of(pair(0, 1, 0.7), pair(0, 2, 0.7)), List.of());
        assertThat(overlaps).extracting(Overlap::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void of_specificPair_namesTheMoreSpecificFirst() {
        OverlapVerdict verdict = new OverlapVerdict(0.8, 0.1, 0.6, Overlap.Kind.SPECIFIC);
        List<Overlap> overlaps = Overlaps.of(
                List.of(one, two),
                List.of(new JudgedPair(new CandidatePair(0, 1, 0.8, 0, false), null, verdict)),
                List.of());
        assertThat(overlaps.get(0).x()).isEqualTo("c2");
        assertThat(overlaps.get(0).pXSpecific()).isEqualTo(0.6);
        assertThat(overlaps.get(0).pYSpecific()).isEqualTo(0.1);
    }

    @Test
    void of_improbablePair_leavesItOut() {
        assertThat(Overlaps.of(List.of(one, two), List.of(pair(0, 1, 0.1)), List.of()))
                .isEmpty();
    }

    @Test
    void of_sameTextTwice_isACopy() {
        Claim again = claim("c3", "acme", one.text());
        List<Overlap> overlaps = Overlaps.of(List.of(one, again), List.of(), List.of(List.of(0, 1)));
        assertThat(overlaps)
                .singleElement()
                .satisfies(o -> assertThat(o.pSame()).isEqualTo(1));
    }
}
