package dev.daylight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Message;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import dev.daylight.score.AnswerFinder;
import dev.daylight.score.GeneratedMarket;
import dev.daylight.score.Scorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans for generated markets. What must be kept is told here from the claims, without the planner's own bookkeeping. */
class PrunePlannerTest {
    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plan_withoutABudget_losesNoMessageAndNoAnswer(long seed) {
        Basis basis = basis(seed);
        PrunePlan plan = PrunePlanner.plan(basis, PruneOptions.NONE);
        assertThat(held(basis, plan)).isEqualTo(held(basis, (Set<String>) null));
        assertThat(plan.lost()).isEmpty();
        // Scored anew on what is left, which knows nothing of the cover.
        assertThat(plan.jobs())
                .allSatisfy(job -> assertThat(job.answeredAfter())
                        .allSatisfy((channel, answered) -> assertThat(answered)
                                .isEqualTo(job.answeredBefore().get(channel))));
        for (AssetPlan asset : plan.assets()) {
            assertThat(asset.reasons()).as(asset.path()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(asset.into() != null).isEqualTo(asset.verdict() == Verdict.MERGE);
            assertThat(asset.rank() > 0).isEqualTo(asset.verdict() != Verdict.KEEP);
            if (asset.into() != null) {
                assertThat(verdict(plan, asset.into())).isIn(Verdict.KEEP, Verdict.UPDATE);
            }
        }
        assertThat(PrunePlanner.plan(basis, PruneOptions.NONE)).isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plan_withoutABudget_enclosesTheCheapestCover(long seed) {
        Basis basis = basis(seed);
        PrunePlan.Cover cover = PrunePlanner.plan(basis, PruneOptions.NONE).cover();
        List<Asset> own = basis.ownAssets();
        Set<String> wanted = held(basis, (Set<String>) null);
        Set<String> talking =
                basis.comparison().claims().stream().map(Claim::asset).collect(Collectors.toSet());
        double best = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << own.size(); choice++) {
            Set<String> staying = new HashSet<>();
            double cost = 0;
            boolean forced = true;
            for (int i = 0; i < own.size(); i++) {
                boolean in = (choice & 1 << i) != 0;
                if (in) {
                    staying.add(own.get(i).id());
                    cost += Scorer.minutes(own.get(i));
                }
                // What makes no claim isn't the plan's business, and stays.
                forced &= in || talking.contains(own.get(i).id());
            }
            if (forced && cost < best && held(basis, staying).equals(wanted)) {
                best = cost;
            }
        }
        assertThat(cover.lowerBound()).isLessThanOrEqualTo(best + 1e-9);
        assertThat(cover.cost()).isGreaterThanOrEqualTo(best - 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plan_withABudget_keepsToItAndListsWhatIsLost(long seed) {
        Basis basis = basis(seed);
        int talking = (int) basis.ownAssets().stream()
                .filter(asset -> basis.comparison().claims().stream()
                        .anyMatch(claim -> claim.asset().equals(asset.id())))
                .count();
        int silent = basis.ownAssets().size() - talking;
        for (int budget = 1; budget <= talking; budget++) {
            PrunePlan plan = PrunePlanner.plan(basis, new PruneOptions(null, path -> false, budget, null, Map.of()));
            long staying = plan.assets().stream()
                    .filter(asset -> asset.verdict() == Verdict.KEEP || asset.verdict() == Verdict.UPDATE)
                    .filter(asset -> !asset.reasons().getFirst().startsWith("not analyzed"))
                    .count();
            assertThat(staying).isLessThanOrEqualTo(budget + silent);
            Set<String> lost = held(basis, (Set<String>) null);
            lost.removeAll(held(basis, plan));
            assertThat(plan.lost()).hasSameSizeAs(lost);
        }
    }

    @Test
    void plan_withAnOverload_staysBelowItOrSaysThatItCannot() {
        Basis basis = basis(3);
        double before = PrunePlanner.plan(basis, PruneOptions.NONE).jobs().stream()
                .mapToDouble(job -> job.overloadAfter().value())
                .max()
                .orElseThrow();
        PrunePlan less = PrunePlanner.plan(basis, new PruneOptions(null, path -> false, null, before - 1, Map.of()));
        assertThat(less.notes().isEmpty())
                .isEqualTo(
                        less.jobs().stream().allMatch(job -> job.overloadAfter().value() <= before - 1));
        PrunePlan impossible = PrunePlanner.plan(basis, new PruneOptions(null, path -> false, null, 0.0, Map.of()));
        assertThat(impossible.notes()).singleElement().asString().contains("can't be reached");
        assertThat(impossible.lost()).isEmpty();
    }

    /** All is repeated in one long document; but one of the short ones is used in deals, another one is asked for. */
    @Test
    void plan_ofWhatIsUsedOrAskedFor_neverRemovesIt() {
        Basis basis = basis(7);
        List<Asset> own = basis.ownAssets();
        Map<String, Usage> usage = new HashMap<>();
        own.forEach(asset -> usage.put(asset.path(), new Usage(1, null, 0)));
        usage.put(own.get(1).path(), new Usage(900, null, 4));
        String asked = own.get(2).path();
        PrunePlan plan = PrunePlanner.plan(basis, new PruneOptions(null, asked::equals, 1, null, usage));
        assertThat(verdict(plan, own.get(1).path())).isIn(Verdict.KEEP, Verdict.UPDATE);
        assertThat(verdict(plan, asked)).isIn(Verdict.KEEP, Verdict.UPDATE);
        assertThat(plan.assets())
                .filteredOn(asset -> asset.path().equals(own.get(1).path()))
                .singleElement()
                .satisfies(asset -> assertThat(asset.reasons()).anyMatch(reason -> reason.contains("900 views")));
    }

    @Test
    void report_ofNoChange_hasNoFinding() {
        WhatIfReport report = WhatIf.report(basis(5), Set.of(), Set.of());
        assertThat(report.gone()).isEmpty();
        assertThat(report.come()).isEmpty();
        assertThat(report.jobs())
                .allSatisfy(job -> assertThat(job.overloadAfter()).isEqualTo(job.overloadBefore()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void report_ofARemoval_losesExactlyWhatOnlyThatSays(long seed) {
        Basis basis = basis(seed);
        String gone = basis.ownAssets().getFirst().id();
        Set<String> staying = basis.ownAssets().stream()
                .map(Asset::id)
                .filter(id -> !id.equals(gone))
                .collect(Collectors.toSet());
        Set<String> expected = held(basis, (Set<String>) null);
        expected.removeAll(held(basis, staying));
        assertThat(WhatIf.report(basis, Set.of(gone), Set.of()).gone().stream()
                        .filter(finding -> finding.kind() == WhatIfReport.Kind.MESSAGE)
                        .map(WhatIfReport.Finding::id)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().filter(id -> id.startsWith("m")).toList());
    }

    private static Verdict verdict(PrunePlan plan, String path) {
        return plan.assets().stream()
                .filter(asset -> asset.path().equals(path))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Set<String> held(Basis basis, PrunePlan plan) {
        Map<String, AssetPlan> plans =
                plan.assets().stream().collect(Collectors.toMap(AssetPlan::asset, asset -> asset));
        Set<String> staying = new HashSet<>();
        for (Asset asset : basis.ownAssets()) {
            if (Objects.requireNonNull(plans.get(asset.id())).verdict() != Verdict.REMOVE) {
                staying.add(asset.id());
            }
        }
        return held(basis, staying);
    }

    /** Ids of messages, and question with channel, that some own assets hold; all of them when null. */
    private static Set<String> held(Basis basis, @Nullable Set<String> staying) {
        Map<String, Claim> own = new HashMap<>();
        for (Claim claim : basis.comparison().claims()) {
            Asset asset = basis.comparison().assets().stream()
                    .filter(one -> one.id().equals(claim.asset()))
                    .findFirst()
                    .orElseThrow();
            if (claim.vendor().equals("v0") && asset.analyzed() && (staying == null || staying.contains(asset.id()))) {
                own.put(claim.id(), claim);
            }
        }
        Set<String> held = new TreeSet<>();
        for (Message message : basis.comparison().messages()) {
            if (message.claims().stream().anyMatch(own::containsKey)) {
                held.add(message.id());
            }
        }
        for (Job job : basis.jobs()) {
            for (Job.Question question : job.questions()) {
                for (AnswerFinder.Found found : basis.answers().find(job, question)) {
                    Claim claim = own.get(found.claim());
                    if (claim != null && found.probability() >= 0.5) {
                        held.add("q " + job.id() + question.id() + claim.channel());
                    }
                }
            }
        }
        return held;
    }

    private static Basis basis(long seed) {
        // Claims of what isn't analyzed don't exist in the program.
        Comparison generated = GeneratedMarket.of(seed, 3, 6, 4);
        Comparison market = generated.without(generated.assets().stream()
                .filter(asset -> !asset.analyzed())
                .map(Asset::id)
                .collect(Collectors.toSet()));
        Random random = new Random(seed);
        Map<String, List<AnswerFinder.Found>> answers = new HashMap<>();
        for (Job job : GeneratedMarket.JOBS) {
            for (Job.Question question : job.questions()) {
                List<AnswerFinder.Found> found = new ArrayList<>();
                for (Claim claim : market.claims()) {
                    if (random.nextInt(6) == 0) {
                        found.add(new AnswerFinder.Found(claim.id(), random.nextDouble()));
                    }
                }
                answers.put(job.id() + question.id(), found);
            }
        }
        return new Basis(
                "Made up",
                market,
                GeneratedMarket.JOBS,
                (job, question) -> answers.getOrDefault(job.id() + question.id(), List.of()),
                Map.of(),
                seed);
    }
}
