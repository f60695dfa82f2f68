package dev.daylight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daylight.compare.Comparison;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.job.Job;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scores of a market with assets taken away. In {@link SmallMarket} claim, asset and id are one. */
class ReducedMarketTest {
    private static final Job JOB = new Job("solution", "Solution exploration", "", List.of(), List.of());

    /** Only the first of two equal sentences stands in pairs; without it the second must not look unique. */
    @Test
    void without_theFirstOfTwoCopies_theOtherKeepsItsRival() {
        Comparison all = new SmallMarket()
                .claim("o1", "own", "Rosters take one hour.", "m1")
                .claim("o2", "own", "Rosters  take one HOUR.", "m1")
                .claim("r1", "rival", "Rosters are ready within an hour.", "m1")
                .overlap(Overlap.Kind.EQUIVALENT, "o1", "r1", 0.9, 0)
                .overlap(Overlap.Kind.EQUIVALENT, "o1", "o2", 1, 0)
                .contradiction("r1", "o1", 0.4)
                .build();
        Comparison less = all.without(Set.of("o1"));
        assertThat(less.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.x()).isEqualTo("o2");
            assertThat(overlap.y()).isEqualTo("r1");
        });
        assertThat(less.contradictions())
                .singleElement()
                .satisfies(found -> assertThat(found.y()).isEqualTo("o2"));
        assertThat(distinctness(less, "m1")).isEqualTo(distinctness(all, "m1"));
    }

    @Test
    void without_anAsset_allThatItSaysIsGoneAndTheRestStays() {
        Comparison all = new SmallMarket()
                .claim("o1", "own", "Rosters take one hour.", "m1")
                .claim("o2", "own", "Tablets work offline.", "m2")
                .claim("r1", "rival", "Rosters are ready within an hour.", "m1")
                .overlap(Overlap.Kind.EQUIVALENT, "o1", "r1", 0.9, 0)
                .contradiction("o1", "o2", 0.4)
                .build();
        Comparison less = all.without(Set.of("o1"));
        assertThat(less.assets()).extracting("id").containsExactly("o2", "r1");
        assertThat(less.overlaps()).isEmpty();
        assertThat(less.contradictions()).isEmpty();
        assertThat(less.vectors().size()).isEqualTo(2);
        assertThat(less.messages())
                .extracting(Message::id, Message::text)
                .containsExactly(
                        tuple("m1", "Rosters are ready within an hour."), tuple("m2", "Tablets work offline."));
        Comparison same = all.without(Set.of());
        assertThat(same.claims()).isEqualTo(all.claims());
        assertThat(same.overlaps()).isEqualTo(all.overlaps());
        assertThat(same.contradictions()).isEqualTo(all.contradictions());
        assertThat(same.messages()).isEqualTo(all.messages());
    }

    @Test
    void without_anAssetWhoseClaimMovesOn_theMessageStays() {
        Comparison all = new SmallMarket()
                .claim("o1", "own", "Rosters take one hour.", "m1")
                .claim("o2", "own", "Tablets work offline.", "m2")
                .claim("r1", "rival", "Rosters are ready within an hour.", "m1")
                .overlap(Overlap.Kind.EQUIVALENT, "o1", "r1", 0.9, 0)
                .build();
        Comparison less = all.without(Set.of("o1"), Map.of("o1", "o2"));
        assertThat(less.assets()).extracting("id").containsExactly("o2", "r1");
        assertThat(less.claims()).extracting("asset").containsExactly("o2", "o2", "r1");
        assertThat(less.assets().getFirst().words()).isEqualTo(104);
        assertThat(distinctness(less, "m1")).isEqualTo(distinctness(all, "m1"));
    }

    private static double distinctness(Comparison comparison, String message) {
        return Scorer.score(comparison, List.of(JOB), (job, question) -> List.of(), 1).messages().stream()
                .filter(score -> score.message().equals(message))
                .findFirst()
                .orElseThrow()
                .distinctness();
    }
}
