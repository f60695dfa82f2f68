package dev.daylight.score;

import dev.daylight.compare.Comparison;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All scores of a market. The same comparison, jobs, answers and seed give the same scores to the last bit. */
public final class Scorer {
    /** Least probability of an answer that counts. */
    public static final double ANSWERED = CompletionScorer.ANSWERED;

    /** A contradiction counts for what it touches from this probability on; all reported ones count for overload, each by its own. */
    public static final double CONTRADICTS = Market.CONTRADICTS;

    private Scorer() {}

    /** Whether a buyer may take up the asset for the job. */
    public static boolean serves(Asset asset, String job) {
        return asset.analyzed() && MessageScorer.probability(asset.jobs(), job) >= Shelf.SERVES;
    }

    /** Minutes that one person needs to read the asset. */
    public static double minutes(Asset asset) {
        return BuyingGroup.minutes(asset.words(), asset.readability());
    }

    /**
     * @param comparison the market; its own vendor stands first
     * @param jobs the buying jobs, in the order to show
     * @param answers finds claims that answer a question
     * @param seed of the simulation and of the bootstrap
     */
    public static Scores score(Comparison comparison, List<Job> jobs, AnswerFinder answers, long seed) {
        if (comparison.vendors().isEmpty() || !comparison.vendors().get(0).own()) {
            throw new IllegalArgumentException("the own vendor stands first");
        }
        Market market = new Market(comparison);
        DifferentiationScorer differentiation = new DifferentiationScorer(market, jobs, seed);
        OverloadSimulator simulator = new OverloadSimulator(market, BuyingGroup.USUAL, seed);
        CompletionScorer completion = new CompletionScorer(market, answers);
        List<JobScore> scores = new ArrayList<>();
        List<Scores.WhiteSpace> whiteSpace = new ArrayList<>();
        for (int place = 0; place < jobs.size(); place++) {
            Job job = jobs.get(place);
            OverloadSimulator.Result overload = simulator.simulate(job);
            CompletionScorer.Result completed = completion.score(job);
            SortedMap<String, Double> vendors = new TreeMap<>();
            for (int vendor = 0; vendor < market.vendors(); vendor++) {
                vendors.put(
                        comparison.vendors().get(vendor).id(),
                        differentiation.differentiation(vendor, place).value());
            }
            scores.add(new JobScore(
                    job.id(),
                    job.name(),
                    overload.overload(),
                    overload.components(),
                    overload.story(),
                    overload.explanation(),
                    differentiation.differentiation(0, place),
                    differentiation.explanation(0, place),
                    vendors,
                    completed.channels()));
            whiteSpace.addAll(completed.whiteSpace());
        }
        return new Scores(
                scores, new MessageScorer(market, jobs).score(), new SamenessScorer(market).vendors(), whiteSpace);
    }

    /**
     * Asset against asset: which share of one's messages the other also makes.
     *
     * @param least pairs with a smaller share are left out; above 0
     * @return by falling share, then ids
     */
    public static List<AssetContainment> containment(Comparison comparison, double least) {
        return new SamenessScorer(new Market(comparison)).assets(least);
    }
}
