package dev.daylight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Overlap;
import dev.daylight.review.Reviewed.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final LocalDate LAST = LocalDate.of(2027, 3, 1);
    private static final Contradiction CLASH = new Contradiction(
            "xaaaaaaaaaa",
            Contradiction.Type.NUMERIC,
            Contradiction.Scope.WITHIN,
            "c1",
            "c2",
            0.64,
            List.of(),
            "Four against two.");
    private static final Overlap SAME = new Overlap("obbbbbbbbbb", Overlap.Kind.EQUIVALENT, "c1", "c3", 0.9, 0.8, 0, 0);

    private static Decisions on(LocalDate day, Decision... all) {
        TreeMap<String, Decision> byId = new TreeMap<>();
        for (Decision one : all) {
            byId.put(one.id(), one);
        }
        return new Decisions("0".repeat(64), day, byId);
    }

    private static Decision decision(String id, Decision.Kind kind, @Nullable LocalDate until) {
        return new Decision(id, kind, null, null, until, "why", null);
    }

    @Test
    void contradictions_rejectedUntilADay_stayAwayThroughItAndReturnAfterIt() {
        Decision decision = decision(CLASH.id(), Decision.Kind.REJECT, LAST);
        assertThat(on(LAST, decision).contradictions(List.of(CLASH))).isEmpty();
        Decisions later = on(LAST.plusDays(1), decision);
        assertThat(later.contradictions(List.of(CLASH))).containsExactly(CLASH);
        assertThat(later.review(List.of(), List.of(CLASH), List.of()).in(State.EXPIRED))
                .singleElement()
                .satisfies(one -> assertThat(one.probability()).isEqualTo(0.64));
    }

    @Test
    void overlaps_acceptedAndSuppressed_keepTheOneAndDropTheOther() {
        assertThat(on(LAST, decision(SAME.id(), Decision.Kind.ACCEPT, null)).overlaps(List.of(SAME)))
                .containsExactly(SAME);
        assertThat(on(LAST, decision(SAME.id(), Decision.Kind.SUPPRESS, null)).overlaps(List.of(SAME)))
                .isEmpty();
    }

    /** A judgement stays what it is when its day has passed; who suppresses judges nothing. */
    @Test
    void judged_acceptedRejectedAndSuppressed_areTheFirstTwoEvenWhereTheyRanOut() {
        assertThat(on(
                                LAST.plusDays(1),
                                decision(CLASH.id(), Decision.Kind.ACCEPT, null),
                                decision("x0123456789", Decision.Kind.REJECT, LAST),
                                decision(SAME.id(), Decision.Kind.SUPPRESS, null))
                        .judged())
                .containsExactly(Map.entry("x0123456789", false), Map.entry(CLASH.id(), true));
    }

    @Test
    void review_everyDecision_hasAState() {
        Review review = on(
                        LAST,
                        decision(CLASH.id(), Decision.Kind.ACCEPT, null),
                        decision(SAME.id(), Decision.Kind.REJECT, null),
                        decision("x0123456789", Decision.Kind.REJECT, null))
                .review(List.of(SAME), List.of(CLASH), List.of());
        assertThat(review.decisions().stream().map(Reviewed::state))
                .containsExactly(State.SET_ASIDE, State.NOT_FOUND, State.CONFIRMED);
        assertThat(review.confirmed(CLASH.id())).isTrue();
        assertThat(review.confirmed(SAME.id())).isFalse();
    }

    /** Two audits of two days must not differ because the day does. */
    @Test
    void fingerprint_ofTwoDays_differsOnlyWhereADecisionRanOut() {
        Decision forGood = decision(CLASH.id(), Decision.Kind.REJECT, null);
        Decision forNow = decision(SAME.id(), Decision.Kind.REJECT, LAST);
        assertThat(on(LAST, forGood, forNow).fingerprint())
                .isEqualTo(on(LAST.minusYears(1), forGood, forNow).fingerprint())
                .isNotEqualTo(on(LAST.plusDays(1), forGood, forNow).fingerprint());
        assertThat(on(LAST, forGood).fingerprint())
                .isEqualTo(on(LAST.plusYears(9), forGood).fingerprint());
    }

    @Test
    void decision_withoutAReasonOrWithAnId_isRefused() {
        assertThatThrownBy(() -> new Decision(CLASH.id(), Decision.Kind.REJECT, null, null, null, " ", null))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> decision("m0123456789", Decision.Kind.ACCEPT, null))
                .hasMessageContaining("id");
    }
}
