package dev.daylight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every score on any market: finite, bounded, monotone, repeatable, and explained by parts that add up. */
class ScorerContractTest {
    private static final AnswerFinder NONE = (job, question) -> List.of();
    private static final long SEED = 42;

    static Stream<Comparison> markets() {
        return Stream.of(
                GeneratedMarket.of(1, 4, 6, 8),
                GeneratedMarket.of(2, 2, 3, 5),
                GeneratedMarket.of(3, 7, 2, 3),
                GeneratedMarket.of(4, 3, 12, 1),
                GeneratedMarket.of(5, 1, 4, 4),
                GeneratedMarket.of(6, 3, 1, 0),
                GeneratedMarket.of(7, 2, 0, 0),
                GeneratedMarket.of(8, 12, 5, 10));
    }

    private static Scores score(Comparison comparison) {
        return Scorer.score(comparison, GeneratedMarket.JOBS, NONE, SEED);
    }

    @ParameterizedTest
    @MethodSource("markets")
    void score_anyMarket_isFiniteAndBounded(Comparison market) {
        Scores scores = score(market);
        for (JobScore job : scores.jobs()) {
            assertBounded(job.overload(), 100);
            assertBounded(job.differentiation(), 100);
            job.components().forEach(component -> assertBounded(component.value(), 1));
            assertThat(job.components().stream()
                            .mapToDouble(JobScore.Component::weight)
                            .sum())
                    .isEqualTo(1, within(1e-12));
            job.components().forEach(c -> assertThat(c.measures().values()).allMatch(v -> v >= 0 && v < 1e9));
            assertThat(job.vendorDifferentiation().values()).allMatch(v -> v >= 0 && v <= 100);
            assertThat(job.vendorDifferentiation()).hasSize(market.vendors().size());
            assertThat(job.story()).isNotBlank().doesNotContain("NaN", "null");
        }
        assertThat(scores.messages()).hasSize(market.messages().size()).allSatisfy(message -> {
            assertThat(message.distinctness()).isBetween(0.0, 1.0);
            assertThat(message.weight()).isBetween(0.0, 1e6);
            assertThat(message.jobs().values()).allMatch(v -> v >= 0 && v <= 1);
        });
        int vendors = market.vendors().size();
        assertThat(scores.sameness()).hasSize(vendors * (vendors - 1)).allSatisfy(same -> {
            assertThat(same.semantic()).isBetween(0.0, 1.0);
            assertThat(same.lexical()).isBetween(0.0, 1.0);
        });
    }

    private static void assertBounded(Interval interval, double most) {
        assertThat(interval.low()).isBetween(0.0, interval.value());
        assertThat(interval.high()).isBetween(interval.value(), most + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("markets")
    void score_anyMarket_isExplainedByPartsThatAddUp(Comparison market) {
        Scores scores = score(market);
        for (JobScore job : scores.jobs()) {
            assertThat(job.overloadExplanation().value())
                    .isEqualTo(job.overload().value(), within(1e-9));
            assertThat(job.differentiationExplanation().value())
                    .isEqualTo(job.differentiation().value(), within(1e-9));
            double weighted = job.components().stream()
                    .mapToDouble(c -> 100 * c.weight() * c.value().value())
                    .sum();
            assertThat(weighted).isEqualTo(job.overload().value(), within(1e-9));
            assertAddsUp(job.overloadExplanation());
            assertAddsUp(job.differentiationExplanation());
        }
        scores.messages().forEach(message -> {
            assertThat(message.explanation().value())
                    .isEqualTo(message.distinctness() * message.weight(), within(1e-9));
            assertAddsUp(message.explanation());
        });
    }

    private static void assertAddsUp(Explanation explanation) {
        List<Explanation> parts = explanation.parts();
        String says = explanation.description();
        if (!parts.isEmpty()) {
            double expected;
            if (says.contains("(sum of its parts)")) {
                expected = parts.stream().mapToDouble(Explanation::value).sum();
            } else if (says.contains("(product of its parts)")) {
                expected = parts.stream().mapToDouble(Explanation::value).reduce(1, (a, b) -> a * b);
            } else {
                assertThat(says).contains("(1 minus its part)");
                expected = 1 - parts.get(0).value();
            }
            assertThat(explanation.value()).as(explanation.render()).isEqualTo(expected, within(1e-9));
        }
        parts.forEach(ScorerContractTest::assertAddsUp);
    }

    @ParameterizedTest
    @MethodSource("markets")
    void score_twice_isEqualToTheLastBit(Comparison market) {
        assertThat(score(market)).isEqualTo(score(market));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void overload_contradictionAdded_neverFalls(Comparison market) {
        if (market.claims().size() < 2) {
            return;
        }
        Scores before = score(market);
        List<Contradiction> more = new ArrayList<>(market.contradictions());
        List<Claim> claims = market.claims();
        more.add(GeneratedMarket.contradiction("x-added", claims.get(0), claims.get(claims.size() - 1), 0.9));
        Scores after = score(with(market, market.overlaps(), more));
        for (int job = 0; job < before.jobs().size(); job++) {
            assertThat(after.jobs().get(job).overload().value())
                    .isGreaterThanOrEqualTo(before.jobs().get(job).overload().value());
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void distinctness_overlapRemoved_neverFalls(Comparison market) {
        List<MessageScore> before = score(market).messages();
        // Pairs inside one message are left: without the judged pair the membership alone would count, and more.
        List<Overlap> fewer = market.overlaps().stream()
                .filter(overlap -> overlap.id().hashCode() % 2 == 0 || sameMessage(market, overlap))
                .toList();
        List<MessageScore> after =
                score(with(market, fewer, market.contradictions())).messages();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).distinctness())
                    .isGreaterThanOrEqualTo(before.get(i).distinctness());
        }
    }

    private static boolean sameMessage(Comparison market, Overlap overlap) {
        return market.messages().stream()
                .anyMatch(m -> m.claims().contains(overlap.x()) && m.claims().contains(overlap.y()));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void distinctness_rivalRemoved_neverFalls(Comparison market) {
        int vendors = market.vendors().size();
        if (vendors < 2) {
            return;
        }
        String gone = market.vendors().get(vendors - 1).id();
        var kept =
                market.claims().stream().filter(c -> !c.vendor().equals(gone)).toList();
        var ids = kept.stream().map(Claim::id).collect(java.util.stream.Collectors.toSet());
        List<MessageScore> before = score(market).messages();
        List<dev.daylight.compare.Message> messages = new ArrayList<>();
        for (var message : market.messages()) {
            List<String> left = message.claims().stream().filter(ids::contains).toList();
            if (!left.isEmpty()) {
                messages.add(new dev.daylight.compare.Message(
                        message.id(),
                        message.text(),
                        left.get(0),
                        message.vendors().stream().filter(v -> !v.equals(gone)).toList(),
                        left));
            }
        }
        Comparison without = new Comparison(
                market.vendors().subList(0, vendors - 1),
                market.assets().stream().filter(a -> !a.vendor().equals(gone)).toList(),
                kept,
                new Vectors(new float[kept.size()], 1),
                market.overlaps().stream()
                        .filter(o -> ids.contains(o.x()) && ids.contains(o.y()))
                        .toList(),
                market.contradictions().stream()
                        .filter(c -> ids.contains(c.x()) && ids.contains(c.y()))
                        .toList(),
                messages);
        for (MessageScore after : score(without).messages()) {
            MessageScore then = before.stream()
                    .filter(m -> m.message().equals(after.message()))
                    .findFirst()
                    .orElseThrow();
            assertThat(after.distinctness()).isGreaterThanOrEqualTo(then.distinctness());
        }
    }

    @Test
    void score_jobWithoutAssets_saysSoAndIsZero() {
        JobScore empty = score(GeneratedMarket.of(1, 3, 4, 4)).jobs().get(2);
        assertThat(empty.overload()).isEqualTo(new Interval(0, 0, 0));
        assertThat(empty.story()).contains("no document serves this job");
        assertThat(empty.differentiation()).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void score_oneCompetitor_comparesTheTwo() {
        JobScore job = score(GeneratedMarket.of(2, 2, 6, 5)).jobs().get(0);
        assertThat(job.story()).contains("A group of 11 reads").contains("swap Vendor 0 for Vendor 1");
        assertThat(job.overload().value()).isPositive();
    }

    @Test
    void score_noVendorButUs_saysThatNobodyElseIsThere() {
        JobScore job = score(GeneratedMarket.of(5, 1, 6, 5)).jobs().get(0);
        assertThat(job.story()).contains("nobody else");
        assertThat(job.differentiation().value()).isEqualTo(100, within(1e-9));
    }

    @Test
    void completion_answersPerChannel_countsWhatWeAnswer() {
        Comparison market = GeneratedMarket.of(1, 3, 5, 4);
        Claim own = market.claims().get(0);
        Claim rival = market.claims().get(market.claims().size() - 1);
        Scores scores = Scorer.score(
                market,
                GeneratedMarket.JOBS,
                (job, question) -> question.id().equals("q1")
                        ? List.of(new AnswerFinder.Found(own.id(), 0.8), new AnswerFinder.Found(rival.id(), 0.9))
                        : List.of(new AnswerFinder.Found(own.id(), 0.3)),
                SEED);
        JobScore.Completion all =
                Objects.requireNonNull(scores.jobs().get(0).completion().get("all"));
        assertThat(all.share()).isEqualTo(0.5);
        assertThat(all.answers().get(0).claim()).isEqualTo(own.id());
        assertThat(all.answers().get(1).answered()).isFalse();
        assertThat(Objects.requireNonNull(scores.jobs().get(0).completion().get(own.channel()))
                        .share())
                .isEqualTo(0.5);
        assertThat(scores.whiteSpace()).containsExactly(new Scores.WhiteSpace("solution", "q2", "Build or buy?"));
    }

    @Test
    void status_sharesOfVendors_followTheTable() {
        assertThat(MessageScorer.status(true, 1, 1 / 5.0)).isEqualTo(MessageStatus.UNIQUE);
        assertThat(MessageScorer.status(true, 2, 2 / 6.0)).isEqualTo(MessageStatus.RARE);
        assertThat(MessageScorer.status(true, 2, 2 / 5.0)).isEqualTo(MessageStatus.SHARED);
        assertThat(MessageScorer.status(true, 3, 3 / 5.0)).isEqualTo(MessageStatus.TABLE_STAKES);
        assertThat(MessageScorer.status(false, 3, 3 / 5.0)).isEqualTo(MessageStatus.MISSING);
        assertThat(MessageScorer.status(false, 1, 1 / 5.0)).isEqualTo(MessageStatus.RIVAL);
    }

    @Test
    @Tag("slow")
    void score_marketOfTwentyThousandClaims_takesSeconds() {
        Comparison market = GeneratedMarket.of(9, 6, 67, 50);
        long start = System.nanoTime();
        score(market);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("score of %d claims: %.2f s%n", market.claims().size(), seconds);
        assertThat(seconds).isLessThan(20);
    }

    private static Comparison with(Comparison market, List<Overlap> overlaps, List<Contradiction> contradictions) {
        return new Comparison(
                market.vendors(),
                market.assets(),
                market.claims(),
                market.vectors(),
                overlaps,
                contradictions,
                market.messages());
    }

    @Test
    void score_ownVendorNotFirst_isRefused() {
        Comparison market = new Comparison(
                List.of(new Vendor("b", "B", Role.COMPETITOR)),
                List.of(),
                List.of(),
                new Vectors(new float[0], 1),
                List.of(),
                List.of(),
                List.of());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> score(market)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
