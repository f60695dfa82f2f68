package dev.daylight.index;

import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.Arrays;

/**
 * The nearest vectors of every vector, by looking at all of them.
 *
 * <p>Columns are taken in blocks laid out dimension by dimension, so that the inner loop adds up many products side by side: the
 * compiler turns it into vector instructions, which it may not do with one sum (the order of additions would change). Four rows go
 * through a block together, so that what is loaded of it serves four times, and a pair is multiplied once for both of its vectors. The sums
 * are the same for any number of threads.
 */
final class MeaningNeighbours {
    private static final int BLOCK = 256;
    private static final int ROWS = 4;

    private MeaningNeighbours() {}

    /**
     * @param groups group of each vector (its vendor), from 0
     * @param own how many neighbours of the same group
     * @param other how many neighbours of each other group
     * @return places of the nearest others of each vector: group by group, nearest first
     */
    static int[][] find(Vectors vectors, int[] groups, int own, int other, Workers workers) {
        int size = vectors.size();
        int dimension = vectors.dimension();
        int groupCount = Arrays.stream(groups).max().orElse(0) + 1;
        float[][] rows = new float[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = vectors.get(i);
        }
        int blocks = (size + BLOCK - 1) / BLOCK;
        float[][] columns = new float[blocks][];
        workers.forEach(blocks, b -> columns[b] = transposed(rows, b * BLOCK, dimension));
        Nearest[][] nearest = new Nearest[size][groupCount];
        for (int i = 0; i < size; i++) {
            for (int g = 0; g < groupCount; g++) {
                nearest[i][g] = new Nearest(g == groups[i] ? own : other);
            }
        }
        Object[] locks = new Object[blocks];
        Arrays.setAll(locks, b -> new Object());
        workers.forEach(blocks * (blocks + 1) / 2, pair -> {
            int mine = first(pair);
            int theirs = pair - mine * (mine + 1) / 2;
            float[] sums = multiply(rows, mine * BLOCK, columns[theirs]);
            Block block = new Block(mine * BLOCK, theirs * BLOCK, size, sums);
            synchronized (locks[mine]) {
                block.offerToRows(nearest, groups);
            }
            if (mine != theirs) {
                synchronized (locks[theirs]) {
                    block.offerToColumns(nearest, groups);
                }
            }
        });
        int[][] neighbours = new int[size][];
        for (int i = 0; i < size; i++) {
            neighbours[i] = Arrays.stream(nearest[i])
                    .flatMapToInt(one -> Arrays.stream(one.numbers()))
                    .toArray();
        }
        return neighbours;
    }

    /** The larger block of pair number n, when pairs of blocks are numbered (0,0), (1,0), (1,1), (2,0) and so on. */
    static int first(int n) {
        int block = (int) ((Math.sqrt(8.0 * n + 1) - 1) / 2);
        while ((long) (block + 1) * (block + 2) / 2 <= n) {
            block++;
        }
        while ((long) block * (block + 1) / 2 > n) {
            block--;
        }
        return block;
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

    /** Products of the vectors from {@code first} on with a block of columns, row by row. */
    private static float[] multiply(float[][] rows, int first, float[] block) {
        float[] products = new float[BLOCK * BLOCK];
        int last = Math.min(rows.length, first + BLOCK);
        float[] sums = new float[ROWS * BLOCK];
        for (int i = first; i < last; i += ROWS) {
            Arrays.fill(sums, 0);
            multiply(
                    rows[i],
                    rows[Math.min(i + 1, last - 1)],
                    rows[Math.min(i + 2, last - 1)],
                    rows[Math.min(i + 3, last - 1)],
                    block,
                    sums);
            System.arraycopy(sums, 0, products, (i - first) * BLOCK, Math.min(ROWS, last - i) * BLOCK);
        }
        return products;
    }

    private static void multiply(float[] r, float[] s, float[] t, float[] u, float[] block, float[] sums) {
        int k = 0;
        for (; k + 3 < r.length; k += 4) {
            multiply(r[k], r[k + 1], r[k + 2], r[k + 3], block, k * BLOCK, sums, 0);
            multiply(s[k], s[k + 1], s[k + 2], s[k + 3], block, k * BLOCK, sums, BLOCK);
            multiply(t[k], t[k + 1], t[k + 2], t[k + 3], block, k * BLOCK, sums, 2 * BLOCK);
            multiply(u[k], u[k + 1], u[k + 2], u[k + 3], block, k * BLOCK, sums, 3 * BLOCK);
        }
        for (; k < r.length; k++) {
            for (int j = 0; j < BLOCK; j++) {
                sums[j] += r[k] * block[k * BLOCK + j];
                sums[BLOCK + j] += s[k] * block[k * BLOCK + j];
                sums[2 * BLOCK + j] += t[k] * block[k * BLOCK + j];
                sums[3 * BLOCK + j] += u[k] * block[k * BLOCK + j];
            }
        }
    }

    /** Four dimensions of one row. */
    private static void multiply(float a, float b, float c, float d, float[] block, int from, float[] sums, int into) {
        for (int j = 0; j < BLOCK; j++) {
            sums[into + j] += a * block[from + j]
                    + b * block[from + BLOCK + j]
                    + c * block[from + 2 * BLOCK + j]
                    + d * block[from + 3 * BLOCK + j];
        }
    }

    /**
     * Products of some vectors with others.
     *
     * @param rows place of the first of the one
     * @param columns place of the first of the other
     * @param end one past the last place there is
     */
    private record Block(int rows, int columns, int end, float[] products) {
        void offerToRows(Nearest[][] nearest, int[] groups) {
            int last = Math.min(end, columns + BLOCK);
            for (int i = rows; i < Math.min(end, rows + BLOCK); i++) {
                int at = (i - rows) * BLOCK - columns;
                for (int j = columns; j < last; j++) {
                    Nearest one = nearest[i][groups[j]];
                    if (products[at + j] >= one.bar() && j != i) {
                        one.offer(j, products[at + j]);
                    }
                }
            }
        }

        void offerToColumns(Nearest[][] nearest, int[] groups) {
            int last = Math.min(end, columns + BLOCK);
            for (int i = rows; i < Math.min(end, rows + BLOCK); i++) {
                int at = (i - rows) * BLOCK - columns;
                for (int j = columns; j < last; j++) {
                    Nearest one = nearest[j][groups[i]];
                    if (products[at + j] >= one.bar()) {
                        one.offer(i, products[at + j]);
                    }
                }
            }
        }
    }
}
