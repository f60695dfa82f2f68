package dev.daylight.index;

import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;

/**
 * The nearest vectors of every vector, by looking at all of them.
 *
 * <p>Columns are taken in blocks laid out dimension by dimension, so that the inner loop adds up many products side by side: the
 * compiler turns it into vector instructions, which it may not do with one sum (the order of additions would change). The order
 * is the same for any number of threads.
 */
final class MeaningNeighbours {
    private static final int BLOCK = 256;

    private MeaningNeighbours() {}

    /**
     * @param most how many neighbours of each
     * @return places of the nearest others of each vector, nearest first
     */
    static int[][] find(Vectors vectors, int most, Workers workers) {
        int size = vectors.size();
        int dimension = vectors.dimension();
        float[][] rows = new float[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = vectors.get(i);
        }
        int blocks = (size + BLOCK - 1) / BLOCK;
        float[][] columns = new float[blocks][];
        workers.forEach(blocks, b -> columns[b] = transposed(rows, b * BLOCK, dimension));
        int[][] neighbours = new int[size][];
        workers.forEach(blocks, mine -> {
            int first = mine * BLOCK;
            int last = Math.min(size, first + BLOCK);
            Nearest[] nearest = new Nearest[last - first];
            for (int i = first; i < last; i++) {
                nearest[i - first] = new Nearest(most);
            }
            float[] sums = new float[BLOCK];
            for (int b = 0; b < blocks; b++) {
                for (int i = first; i < last; i++) {
                    multiply(rows[i], columns[b], sums);
                    offer(nearest[i - first], sums, b * BLOCK, Math.min(size, (b + 1) * BLOCK), i);
                }
            }
            for (int i = first; i < last; i++) {
                neighbours[i] = nearest[i - first].numbers();
            }
        });
        return neighbours;
    }

    private static float[] transposed(float[][] rows, int first, int dimension) {
        float[] block = new float[dimension * BLOCK];
        for (int j = 0; j < BLOCK && first + j < rows.length; j++) {
            for (int k = 0; k < dimension; k++) {
                block[k * BLOCK + j] = rows[first + j][k];
            }
        }
        return block;
    }

    private static void multiply(float[] row, float[] block, float[] sums) {
        java.util.Arrays.fill(sums, 0);
        int k = 0;
        for (; k + 3 < row.length; k += 4) {
            float a = row[k];
            float b = row[k + 1];
            float c = row[k + 2];
            float d = row[k + 3];
            int at = k * BLOCK;
            for (int j = 0; j < BLOCK; j++) {
                sums[j] += a * block[at + j]
                        + b * block[at + BLOCK + j]
                        + c * block[at + 2 * BLOCK + j]
                        + d * block[at + 3 * BLOCK + j];
            }
        }
        for (; k < row.length; k++) {
            for (int j = 0; j < BLOCK; j++) {
                sums[j] += row[k] * block[k * BLOCK + j];
            }
        }
    }

    private static void offer(Nearest nearest, float[] sums, int first, int end, int self) {
        for (int j = first; j < end; j++) {
            if (sums[j - first] >= nearest.bar() && j != self) {
                nearest.offer(j, sums[j - first]);
            }
        }
    }
}
