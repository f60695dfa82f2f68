package dev.daylight.claim;

import java.util.List;

/** Says how likely a sentence is a claim. Implemented by a reader model and, without one, by {@link LinguisticClaimScorer}. */
public interface ClaimScorer {
    /** Names model and weights; changes whenever a probability could. Part of every cache key. */
    String fingerprint();

    /**
     * @param texts sentences
     * @return calibrated probability that each is a claim, in [0, 1], in order
     */
    double[] probabilities(List<String> texts);
}
