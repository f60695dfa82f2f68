package dev.daylight.embedding;

import java.util.List;

/** Reads two texts together. The seam for a larger model of the user's own. */
public interface CrossEncoder extends AutoCloseable {
    /** Names model and weights; changes whenever a probability could. Part of every cache key. */
    String fingerprint();

    /** One result a pair, in order. */
    List<PairProbabilities> score(List<TextPair> pairs);

    @Override
    void close();
}
