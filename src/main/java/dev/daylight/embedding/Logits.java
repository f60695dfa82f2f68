package dev.daylight.embedding;

/** Scores of a head to probabilities. */
final class Logits {
    private Logits() {}

    /** Platt (1999): 1 / (1 + exp(−(a·z + b))). */
    static double platt(double logit, double a, double b) {
        return 1 / (1 + Math.exp(-(a * logit + b)));
    }

    /** Softmax after division by a temperature (Guo et al. 2017). */
    static double[] softmax(float[] logits, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit / temperature);
        }
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i] / temperature - most);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
