package dev.daylight.embedding;

/**
 * How the vectors of all tokens become the one of the text. It belongs to the model: the wrong one gives vectors that look
 * right and compare badly, so {@code MiniLmEncoderTest} checks ours against reference vectors.
 */
public enum Pooling {
    /** Mean of all tokens, special ones included (all-MiniLM, e5). */
    MEAN {
        @Override
        void pool(float[] tokens, int dimension, float[] out, int at) {
            int length = tokens.length / dimension;
            for (int t = 0; t < length; t++) {
                for (int k = 0; k < dimension; k++) {
                    out[at + k] += tokens[t * dimension + k];
                }
            }
        }
    },
    /** The first token's vector (bge). */
    CLS {
        @Override
        void pool(float[] tokens, int dimension, float[] out, int at) {
            System.arraycopy(tokens, 0, out, at, dimension);
        }
    };

    /** Writes the direction of the pooled vector into {@code out} from {@code at}; its length is left to the caller. */
    abstract void pool(float[] tokens, int dimension, float[] out, int at);
}
