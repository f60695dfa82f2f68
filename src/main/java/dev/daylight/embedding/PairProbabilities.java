package dev.daylight.embedding;

import java.util.List;

/**
 * What a cross-encoder says of a pair, read in both orders. Every value is in [0, 1].
 *
 * @param relation same, x more specific, y more specific, related, unrelated; adds up to 1
 * @param contradiction none, negation, antonym, numeric, modality, stance, fact; adds up to 1
 * @param entailsForward P(x entails y)
 * @param entailsBackward P(y entails x)
 * @param contradictsForward P(contradiction) of the NLI head, x as premise
 * @param contradictsBackward the same, y as premise
 */
public record PairProbabilities(
        List<Double> relation,
        List<Double> contradiction,
        double entailsForward,
        double entailsBackward,
        double contradictsForward,
        double contradictsBackward) {
    public PairProbabilities {
        relation = List.copyOf(relation);
        contradiction = List.copyOf(contradiction);
        if (relation.size() != 5 || contradiction.size() != 7) {
            throw new IllegalArgumentException(
                    "5 relations and 7 contradiction types, not " + relation.size() + " and " + contradiction.size());
        }
    }

    /** Both orders alike. */
    public PairProbabilities(
            List<Double> relation,
            List<Double> contradiction,
            double entailsForward,
            double entailsBackward,
            double contradicts) {
        this(relation, contradiction, entailsForward, entailsBackward, contradicts, contradicts);
    }

    /** P(contradiction) of the NLI head, mean of both orders. */
    public double contradicts() {
        return (contradictsForward + contradictsBackward) / 2;
    }
}
