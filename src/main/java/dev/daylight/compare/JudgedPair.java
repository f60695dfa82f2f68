package dev.daylight.compare;

import dev.daylight.embedding.PairProbabilities;
import dev.daylight.index.CandidatePair;
import org.jspecify.annotations.Nullable;

/**
 * A candidate pair with all that is known of it.
 *
 * @param pair places of the two claims, and their cosine
 * @param probabilities what a cross-encoder says, or null when none has read the pair
 * @param verdict how alike they are
 */
public record JudgedPair(CandidatePair pair, @Nullable PairProbabilities probabilities, OverlapVerdict verdict) {}
