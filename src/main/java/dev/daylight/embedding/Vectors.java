package dev.daylight.embedding;

import java.util.Arrays;

/** Vectors of one dimension in one block of memory. Immutable. */
public final class Vectors {
    private final float[] values;
    private final int dimension;

    /**
     * @param values vector after vector; not copied, so not to be changed afterwards
     * @param dimension length of one vector, at least 1
     */
    public Vectors(float[] values, int dimension) {
        if (dimension < 1 || values.length % dimension != 0) {
            throw new IllegalArgumentException(values.length + " values are no vectors of " + dimension);
        }
        this.values = values;
        this.dimension = dimension;
    }

    public int size() {
        return values.length / dimension;
    }

    public int dimension() {
        return dimension;
    }

    /** A copy of vector i. */
    public float[] get(int i) {
        return Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension);
    }

    /** Dot product of vectors i and j of this block: their cosine when both are of unit length. */
    public float dot(int i, int j) {
        return dot(i, this, j);
    }

    /** Dot product of vector i of this block and vector j of another. */
    public float dot(int i, Vectors other, int j) {
        int a = i * dimension;
        int b = j * other.dimension;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = 0;
        for (; k + 3 < dimension; k += 4) {
            s0 += values[a + k] * other.values[b + k];
            s1 += values[a + k + 1] * other.values[b + k + 1];
            s2 += values[a + k + 2] * other.values[b + k + 2];
            s3 += values[a + k + 3] * other.values[b + k + 3];
        }
        for (; k < dimension; k++) {
            s0 += values[a + k] * other.values[b + k];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
