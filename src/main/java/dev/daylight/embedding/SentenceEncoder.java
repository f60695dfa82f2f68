package dev.daylight.embedding;

import java.util.List;

/** Turns texts into unit vectors whose dot product is their cosine. */
public interface SentenceEncoder extends AutoCloseable {
    /** Length of every vector. */
    int dimension();

    /** Names model and weights; changes whenever a vector could. Part of every cache key. */
    String fingerprint();

    /**
     * @param texts any number of texts; each is cut to the model's longest input
     * @return one unit vector a text, in order
     */
    Vectors encode(List<String> texts);

    @Override
    void close();
}
