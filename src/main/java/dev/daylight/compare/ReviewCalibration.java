package dev.daylight.compare;

import dev.daylight.claim.Logistic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Probabilities as a user's own decisions say they should be: P' = σ(a · log-odds(P) + b), fitted on findings that somebody accepted or
 * dismissed (Platt, "Probabilistic outputs for support vector machines", 1999, with his smoothed targets).
 *
 * <p>It is a straight line in log-odds, not a staircase (isotonic regression): with fifty decisions a staircase has a handful of steps, calls a
 * finding impossible because three like it were dismissed, and ties what the list has to put in order. The slope is never below
 * {@value #LEAST_SLOPE}, so that the order of findings stays. A light pull towards the identity (a = 1, b = 0) keeps the fit finite where all accepted
 * ones are above all dismissed ones.
 *
 * <p>What was reviewed was reported before: the fit holds for findings that are reported, and for no others.
 */
public final class ReviewCalibration {
    /** Fewer decisions say too little. */
    public static final int LEAST_DECISIONS = 50;

    /** Fewer accepted ones, or fewer dismissed ones, say too little. */
    public static final int LEAST_OF_A_KIND = 10;

    private static final double LEAST_SLOPE = 0.05;
    private static final double PULL = 0.5;
    private static final int STEPS = 100;
    private static final double FARTHEST = 1e-4;

    private final double slope;
    private final double intercept;
    private final int decisions;

    private ReviewCalibration(double slope, double intercept, int decisions) {
        this.slope = slope;
        this.intercept = intercept;
        this.decisions = decisions;
    }

    /**
     * A finding that somebody looked at.
     *
     * @param probability as it was before any calibration, in [0, 1]
     * @param accepted whether it was found to be real
     */
    public record Decision(double probability, boolean accepted) {
        public Decision {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("no probability: " + probability);
            }
        }
    }

    /** Empty unless there are {@link #LEAST_DECISIONS}, {@link #LEAST_OF_A_KIND} of each kind among them. The order doesn't matter. */
    public static Optional<ReviewCalibration> of(Collection<Decision> decisions) {
        long accepted = decisions.stream().filter(Decision::accepted).count();
        if (decisions.size() < LEAST_DECISIONS
                || accepted < LEAST_OF_A_KIND
                || decisions.size() - accepted < LEAST_OF_A_KIND) {
            return Optional.empty();
        }
        // Sums of doubles depend on their order; equal decisions are alike.
        List<Decision> sorted = decisions.stream()
                .sorted(java.util.Comparator.comparingDouble(Decision::probability)
                        .thenComparing(Decision::accepted))
                .toList();
        return Optional.of(fit(sorted, (accepted + 1.0) / (accepted + 2.0), 1.0 / (sorted.size() - accepted + 2.0)));
    }

    /**
     * Calibrates contradictions by those among them that were reviewed.
     *
     * @param found by falling probability, not calibrated yet
     * @param accepted by id of a finding whether it was found to be real; ids of other findings don't matter
     * @return empty when too few of them were reviewed
     */
    public static Optional<ReviewCalibration> of(List<Contradiction> found, Map<String, Boolean> accepted) {
        List<Decision> decisions = new ArrayList<>();
        for (Contradiction one : found) {
            Boolean real = accepted.get(one.id());
            if (real != null) {
                decisions.add(new Decision(one.probability(), real));
            }
        }
        return of(decisions);
    }

    /** Newton's method on the two coefficients; convex, so it comes to the one minimum. */
    private static ReviewCalibration fit(List<Decision> decisions, double high, double low) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = PULL * (a - 1);
            double gb = PULL * b;
            double haa = PULL;
            double hbb = PULL;
            double hab = 0;
            for (Decision decision : decisions) {
                double z = logOdds(decision.probability());
                double p = Logistic.sigmoid(a * z + b);
                double error = p - (decision.accepted() ? high : low);
                double weight = p * (1 - p);
                ga += error * z;
                gb += error;
                haa += weight * z * z;
                hab += weight * z;
                hbb += weight;
            }
            double determinant = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            // Far from the minimum a whole step may go beyond it.
            double size = Math.min(1, 2 / Math.max(1e-12, Math.max(Math.abs(da), Math.abs(db))));
            a -= size * da;
            b -= size * db;
            if (Math.abs(da) < 1e-10 && Math.abs(db) < 1e-10) {
                break;
            }
        }
        return a >= LEAST_SLOPE ? new ReviewCalibration(a, b, decisions.size()) : flat(decisions, high, low);
    }

    /** Where the probabilities told nothing (or the contrary): the share of accepted ones, hardly moved by them. */
    private static ReviewCalibration flat(List<Decision> decisions, double high, double low) {
        double share = decisions.stream()
                .mapToDouble(decision -> decision.accepted() ? high : low)
                .average()
                .orElseThrow();
        double middle = decisions.stream()
                .mapToDouble(decision -> logOdds(decision.probability()))
                .average()
                .orElseThrow();
        return new ReviewCalibration(LEAST_SLOPE, logOdds(share) - LEAST_SLOPE * middle, decisions.size());
    }

    /** How many decisions it rests on. */
    public int decisions() {
        return decisions;
    }

    /** @return in [0, 1], higher for a higher probability */
    public double probability(double before) {
        return Logistic.sigmoid(slope * logOdds(before) + intercept);
    }

    /** The same findings in the same order, with calibrated probabilities. */
    public List<Contradiction> apply(List<Contradiction> found) {
        return found.stream()
                .map(one -> one.with(probability(one.probability())))
                .toList();
    }

    private static double logOdds(double probability) {
        double p = Math.clamp(probability, FARTHEST, 1 - FARTHEST);
        return Math.log(p / (1 - p));
    }
}
