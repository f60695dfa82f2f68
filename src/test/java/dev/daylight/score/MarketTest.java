package dev.daylight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.compare.Comparison;
import dev.daylight.compare.Overlap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static MessageScore message(Comparison comparison, String id) {
        return Scorer.score(comparison, GeneratedMarket.JOBS, (job, question) -> List.of(), 42).messages().stream()
                .filter(score -> score.message().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rivals_copyOfARivalsClaim_countsAsProbablyAsItsOriginal() {
        Market market = new Market(new SmallMarket()
                .claim("c1", "own", "We track ships every minute.", "m1")
                .claim("c2", "beta", "Ships are tracked by the minute.", "m1")
                .claim("c3", "beta", "Ships are  tracked by the Minute.", "m1")
                .overlap(Overlap.Kind.EQUIVALENT, "c1", "c2", 0.9, 0)
                .build());
        assertThat(market.rivals(0, 0)).containsEntry(1, 0.9).containsEntry(2, 0.9);
    }

    @Test
    void shelf_copyOfAContradictedClaim_contradictsToo() {
        Market market = new Market(new SmallMarket()
                .claim("c1", "own", "Trials last ten days.", "m1")
                .claim("c2", "own", "Trials last ten days.", "m1")
                .claim("c3", "own", "Trials last thirty days.", "m2")
                .contradiction("c1", "c3", 0.8)
                .build());
        Shelf shelf = new Shelf(market, "solution");
        assertThat(shelf.probabilities).containsExactly(0.8);
        assertThat(shelf.sides).isEqualTo(new int[][] {{0}, {0}, {1}});
    }

    @Test
    void score_ownClaimSaysMoreThanARivals_makesTheRivalsMessageToo() {
        Comparison market = new SmallMarket()
                .claim("c1", "own", "We track ships every minute, at sea and in port.", "m1")
                .claim("c2", "beta", "Ships are tracked.", "m2")
                .overlap(Overlap.Kind.SPECIFIC, "c1", "c2", 0.8, 0.7)
                .build();
        MessageScore ours = message(market, "m1");
        assertThat(ours.status()).isEqualTo(MessageStatus.UNIQUE);
        assertThat(ours.distinctness()).isEqualTo(0.9, within(1e-12));
        MessageScore theirs = message(market, "m2");
        assertThat(theirs.status()).isEqualTo(MessageStatus.TABLE_STAKES);
        assertThat(theirs.weight()).isZero();
        assertThat(theirs.explanation().description()).startsWith("we make this message within a claim of another one");
    }

    @Test
    void score_rivalsClaimSaysMoreThanOurs_makesOursToo() {
        Comparison market = new SmallMarket()
                .claim("c1", "own", "Ships are tracked.", "m1")
                .claim("c2", "beta", "We track ships every minute, at sea and in port.", "m2")
                .overlap(Overlap.Kind.SPECIFIC, "c2", "c1", 0.8, 0.7)
                .build();
        assertThat(message(market, "m1").status()).isEqualTo(MessageStatus.TABLE_STAKES);
        assertThat(message(market, "m1").distinctness()).isEqualTo(0.2, within(1e-12));
        assertThat(message(market, "m2").status()).isEqualTo(MessageStatus.RIVAL);
    }
}
