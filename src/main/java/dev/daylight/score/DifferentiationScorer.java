package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * D = 100 · Σ ω d / Σ ω over a vendor's messages in a job, where ω is the message's weight × how much it belongs to the job.
 * The interval is a bootstrap over assets: each replicate draws every vendor's assets anew, with replacement, so that it tells
 * how much the figure hangs on single documents.
 */
final class DifferentiationScorer {
    static final int REPLICATES = 400;
    /** How many messages an explanation names; the rest are summed up in one part. */
    private static final int NAMED = 12;

    /** A vendor's message with what a replicate needs, in arrays for speed. */
    private static final class Said {
        private final int message;
        private final Prominence prominence;
        private final double distinctness;
        private final double[] jobs;
        private final int[] carriers;
        private final int[] rivalAssets;
        private final double[] rivalProbabilities;

        Said(Market market, int message, int vendor, List<Claim> claims, List<Job> jobs) {
            this.message = message;
            this.prominence = Prominence.of(claims);
            this.distinctness = Distinctness.of(market, message, vendor);
            var weights = MessageScorer.jobs(claims, jobs);
            this.jobs = jobs.stream()
                    .mapToDouble(job -> weights.getOrDefault(job.id(), 0.0))
                    .toArray();
            TreeSet<Integer> assets = new TreeSet<>();
            claims.forEach(claim -> assets.add(market.assetOfClaim(market.claim(claim.id()))));
            this.carriers = assets.stream().mapToInt(Integer::intValue).toArray();
            List<Map.Entry<Integer, Double>> rivals =
                    new ArrayList<>(market.rivals(message, vendor).entrySet());
            rivals.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            this.rivalAssets = rivals.stream().mapToInt(Map.Entry::getKey).toArray();
            this.rivalProbabilities =
                    rivals.stream().mapToDouble(Map.Entry::getValue).toArray();
        }

        double distinctness(int[] times) {
            for (int i = 0; i < rivalAssets.length; i++) {
                if (times[rivalAssets[i]] > 0) {
                    return 1 - rivalProbabilities[i];
                }
            }
            return 1;
        }

        int carriers(int[] times) {
            int sum = 0;
            for (int asset : carriers) {
                sum += times[asset];
            }
            return sum;
        }
    }

    private final Market market;
    private final List<Job> jobs;
    private final List<List<Said>> said = new ArrayList<>();
    private final double[][] values;
    private final double[][][] replicates;

    DifferentiationScorer(Market market, List<Job> jobs, long seed) {
        this.market = market;
        this.jobs = List.copyOf(jobs);
        for (int vendor = 0; vendor < market.vendors(); vendor++) {
            List<Said> messages = new ArrayList<>();
            for (int message = 0; message < market.messages(); message++) {
                List<Claim> claims = market.claimsOf(message, vendor);
                if (!claims.isEmpty()) {
                    messages.add(new Said(market, message, vendor, claims, this.jobs));
                }
            }
            said.add(messages);
        }
        int[] once = new int[market.assets()];
        java.util.Arrays.fill(once, 1);
        values = new double[market.vendors()][];
        replicates = new double[market.vendors()][][];
        for (int vendor = 0; vendor < values.length; vendor++) {
            values[vendor] = measure(vendor, once);
            replicates[vendor] = new double[REPLICATES][];
        }
        SplitMix random = SplitMix.of(seed, "differentiation");
        List<int[]> strata = strata();
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            int[] times = draw(random, strata);
            for (int vendor = 0; vendor < values.length; vendor++) {
                replicates[vendor][replicate] = measure(vendor, times);
            }
        }
    }

    private List<int[]> strata() {
        List<List<Integer>> strata = new ArrayList<>();
        for (int vendor = 0; vendor < market.vendors(); vendor++) {
            strata.add(new ArrayList<>());
        }
        for (int asset = 0; asset < market.assets(); asset++) {
            if (market.comparison().assets().get(asset).analyzed()) {
                strata.get(market.vendorOfAsset(asset)).add(asset);
            }
        }
        return strata.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private int[] draw(SplitMix random, List<int[]> strata) {
        int[] times = new int[market.assets()];
        for (int[] stratum : strata) {
            for (int i = 0; i < stratum.length; i++) {
                times[stratum[random.nextInt(stratum.length)]]++;
            }
        }
        return times;
    }

    /** D per job; NaN where the vendor says nothing. */
    private double[] measure(int vendor, int[] times) {
        double[] sum = new double[jobs.size()];
        double[] total = new double[jobs.size()];
        for (Said one : said.get(vendor)) {
            int carriers = one.carriers(times);
            if (carriers == 0) {
                continue;
            }
            double weight = one.prominence.weight(carriers);
            double distinct = weight * one.distinctness(times);
            for (int job = 0; job < sum.length; job++) {
                total[job] += weight * one.jobs[job];
                sum[job] += distinct * one.jobs[job];
            }
        }
        for (int job = 0; job < sum.length; job++) {
            sum[job] = total[job] > 0 ? Math.min(100, 100 * sum[job] / total[job]) : Double.NaN;
        }
        return sum;
    }

    /** The vendor's differentiation in the job; 0 where he says nothing. */
    Interval differentiation(int vendor, int job) {
        double value = values[vendor][job];
        if (Double.isNaN(value)) {
            return new Interval(0, 0, 0);
        }
        double[] known = java.util.Arrays.stream(replicates[vendor])
                .mapToDouble(all -> all[job])
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return Quantiles.centred(value, known, 100);
    }

    /** Adds up to the vendor's differentiation in the job. */
    Explanation explanation(int vendor, int job) {
        double total = 0;
        for (Said one : said.get(vendor)) {
            total += one.prominence.weight() * one.jobs[job];
        }
        if (total <= 0) {
            return Explanation.of(0, "no claim helps with this job");
        }
        List<Explanation> parts = new ArrayList<>();
        for (Said one : said.get(vendor)) {
            double share = one.prominence.weight() * one.jobs[job] / total;
            if (share > 0) {
                parts.add(Explanation.of(
                        100 * share * one.distinctness,
                        "“" + market.comparison().messages().get(one.message).text() + "” (product of its parts)",
                        Explanation.of(100 * share, "its share of the weight of all messages in this job, in percent"),
                        Distinctness.explanation(market, one.message, vendor)));
            }
        }
        int all = parts.size();
        parts.sort(Comparator.comparingDouble((Explanation part) -> -part.value())
                .thenComparing(Explanation::description));
        List<Explanation> shown = new ArrayList<>(parts.subList(0, Math.min(NAMED, all)));
        if (all > NAMED) {
            double rest = parts.subList(NAMED, all).stream()
                    .mapToDouble(Explanation::value)
                    .sum();
            shown.add(Explanation.of(rest, (all - NAMED) + " more messages"));
        }
        return new Explanation(
                values[vendor][job],
                "differentiation: weighted share of what only we say, over " + all + " messages (sum of its parts)",
                shown);
    }
}
