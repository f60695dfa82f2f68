package dev.daylight.embedding;

/**
 * What a three-way model says of two texts, once with the first as premise and once with the second.
 *
 * @param forward x as premise, y as hypothesis
 * @param backward y as premise, x as hypothesis
 */
public record NliReading(Inference forward, Inference backward) {
    /** Probabilities of one order, each in [0, 1]; they add up to 1. */
    public record Inference(double entailment, double neutral, double contradiction) {
        public Inference {
            double sum = entailment + neutral + contradiction;
            // Not a number fails this, too.
            if (!(Math.abs(sum - 1) < 1e-6 && entailment >= 0 && neutral >= 0 && contradiction >= 0)) {
                throw new IllegalArgumentException(
                        "no probabilities: " + entailment + ", " + neutral + ", " + contradiction);
            }
        }
    }
}
