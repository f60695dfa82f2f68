package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction;
import dev.daylight.job.Job;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Status, distinctness and weight of every message, from the own vendor's side. */
final class MessageScorer {
    /** Share of the vendors from which on a message is table stakes. */
    static final double TABLE_STAKES = 0.6;
    /** Share of the vendors up to which a message is rare. */
    static final double RARE = 1 / 3.0;

    private final Market market;
    private final List<Job> jobs;

    MessageScorer(Market market, List<Job> jobs) {
        this.market = market;
        this.jobs = jobs;
    }

    /** One a message, in the order of the comparison; vendor 0 is the own one. */
    List<MessageScore> score() {
        BitSet contested = new BitSet();
        BitSet selfContradicted = new BitSet();
        for (Contradiction contradiction : market.likelyContradictions()) {
            for (String id : List.of(contradiction.x(), contradiction.y())) {
                int claim = market.claim(id);
                if (market.vendorOfClaim(claim) == 0 && market.messageOfClaim(claim) >= 0) {
                    boolean within = contradiction.scope() == Contradiction.Scope.WITHIN;
                    (within ? selfContradicted : contested).set(market.messageOfClaim(claim));
                }
            }
        }
        List<MessageScore> scores = new ArrayList<>();
        int speaking = market.speaking();
        for (int message = 0; message < market.messages(); message++) {
            scores.add(score(message, speaking, contested.get(message), selfContradicted.get(message)));
        }
        return scores;
    }

    private MessageScore score(int message, int speaking, boolean contested, boolean selfContradicted) {
        List<Claim> own = market.claimsOf(message, 0);
        int sayers = market.saidBy(message).cardinality();
        double share = speaking == 0 ? 0 : sayers / (double) speaking;
        boolean ours = market.saidBy(message).get(0);
        MessageStatus status = status(ours, sayers, share);
        if (!own.isEmpty() && selfContradicted) {
            status = MessageStatus.SELF_CONTRADICTED;
        } else if (!own.isEmpty() && contested) {
            status = MessageStatus.CONTESTED;
        }
        Prominence prominence = Prominence.of(own);
        double distinctness = own.isEmpty() ? 0 : Distinctness.of(market, message, 0);
        Explanation explanation = own.isEmpty()
                ? Explanation.of(0, silence(ours, sayers, speaking))
                : Explanation.of(
                        distinctness * prominence.weight(),
                        "what this message adds to our differentiation (product of its parts); " + sayers + " of "
                                + speaking + " vendors make it",
                        Distinctness.explanation(market, message, 0),
                        prominence.explanation());
        return new MessageScore(
                market.comparison().messages().get(message).id(),
                status,
                distinctness,
                prominence.weight(),
                jobs(own.isEmpty() ? market.claimsOf(message) : own, jobs),
                explanation);
    }

    private static String silence(boolean ours, int sayers, int speaking) {
        return ours
                ? "we make this message within a claim of another one, which says the same or more, and where it is weighed; "
                        + sayers + " of " + speaking + " vendors make it"
                : "we don't make this message; " + sayers + " of " + speaking + " vendors do";
    }

    static MessageStatus status(boolean ours, int sayers, double share) {
        boolean many = share >= TABLE_STAKES - 1e-9;
        if (!ours) {
            return many ? MessageStatus.MISSING : MessageStatus.RIVAL;
        }
        if (sayers <= 1) {
            return MessageStatus.UNIQUE;
        }
        if (many) {
            return MessageStatus.TABLE_STAKES;
        }
        return share <= RARE + 1e-9 ? MessageStatus.RARE : MessageStatus.SHARED;
    }

    /** How probably one of the claims helps with each job: the best of them, for one passage is enough. */
    static SortedMap<String, Double> jobs(List<Claim> claims, List<Job> jobs) {
        SortedMap<String, Double> best = new TreeMap<>();
        for (Job job : jobs) {
            double most = 0;
            for (Claim claim : claims) {
                most = Math.max(most, probability(claim.jobs(), job.id()));
            }
            best.put(job.id(), most);
        }
        return best;
    }

    static double probability(Map<String, Double> jobs, String job) {
        Double probability = jobs.get(job);
        return probability == null || probability.isNaN() ? 0 : Math.max(0, Math.min(1, probability));
    }
}
