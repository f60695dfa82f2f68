package dev.daylight.plan;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.corpus.Vendor;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import dev.daylight.score.AnswerFinder;
import dev.daylight.score.Scorer;
import dev.daylight.score.Scores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What plans are made from: a market, compared but not yet scored, so that it can be scored with something less in it.
 *
 * @param market name of the market
 * @param comparison its claims and what was found between them; own vendor first
 * @param jobs the buying jobs, in the order to show
 * @param answers of every claim, not only of the best ones: the best may be what goes
 * @param templateShares share of an asset's words that recur across the vendor's assets, in [0, 1], by id of the asset
 * @param seed of everything random in the scores
 */
public record Basis(
        String market,
        Comparison comparison,
        List<Job> jobs,
        AnswerFinder answers,
        Map<String, Double> templateShares,
        long seed) {
    public Basis {
        jobs = List.copyOf(jobs);
        templateShares = Map.copyOf(templateShares);
    }

    Vendor own() {
        return comparison.vendors().getFirst();
    }

    /** The own assets that were analyzed, by path. */
    List<Asset> ownAssets() {
        return comparison.assets().stream()
                .filter(asset -> asset.analyzed() && asset.vendor().equals(own().id()))
                .toList();
    }

    Basis without(Set<String> assets) {
        return without(assets, Map.of());
    }

    /** See {@link Comparison#without(Set, Map)}. */
    Basis without(Set<String> assets, Map<String, String> moved) {
        Comparison less = comparison.without(assets, moved);
        Set<String> claims = less.claims().stream().map(Claim::id).collect(Collectors.toSet());
        return new Basis(
                market,
                less,
                jobs,
                (job, question) -> answers.find(job, question).stream()
                        .filter(found -> claims.contains(found.claim()))
                        .toList(),
                templateShares,
                seed);
    }

    Scores scores() {
        return Scorer.score(comparison, jobs, answers, seed);
    }
}
