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
public final class MeaningNeighbours {
    static final int BLOCK = 256;
    private static final int ROWS = 4;

    private MeaningNeighbours() {}

    /**
     * @param groups group of each vector (its vendor), from 0
     * @param own how many neighbours of the same group
     * @param other how many neighbours of each other group
     * @return places of the nearest others of each vector: group by group, nearest first
     */
    static int[][] find(Vectors vectors, int[] groups, int own, int other, Workers workers) {
        int groupCount = Arrays.stream(groups).max().orElse(0) + 1;
        Part all = new Part(vectors, groups, 0);
        return numbers(search(all, all, groupCount, own, other, workers).rows());
    }

    /**
     * A run of vectors, such as one of several that together are all.
     *
     * @param groups group of each vector
     * @param first number of the first among all
     */
    public record Part(Vectors vectors, int[] groups, int first) {
        Nearest[][] nobody(int groupCount, int own, int other) {
            Nearest[][] nearest = new Nearest[groups.length][groupCount];
            for (int i = 0; i < groups.length; i++) {
                for (int g = 0; g < groupCount; g++) {
                    nearest[i][g] = new Nearest(g == groups[i] ? own : other);
                }
            }
            return nearest;
        }

        float[][] values() {
            float[][] values = new float[vectors.size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = vectors.get(i);
            }
            return values;
        }
    }

    /**
     * Of two parts, the nearest of the one's vectors among the other's, of each vector and group, by numbers among all.
     *
     * @param rows of the first part's vectors
     * @param columns of the second's; the same as {@code rows} where both are one
     */
    public record Found(Nearest[][] rows, Nearest[][] columns) {}

    /**
     * The nearest of some vectors among some, which may be the same. What was found for a vector in all parts, offered to one another, is
     * what would have been found among all vectors at once.
     *
     * @param groupCount how many groups there are among all
     * @param own how many neighbours of the same group
     * @param other how many neighbours of each other group
     */
    public static Found search(Part one, Part two, int groupCount, int own, int other, Workers workers) {
        boolean same = one == two;
        int dimension = one.vectors().dimension();
        float[][] rows = one.values();
        float[][] others = same ? rows : two.values();
        int rowBlocks = (rows.length + BLOCK - 1) / BLOCK;
        int columnBlocks = (others.length + BLOCK - 1) / BLOCK;
        float[][] columns = new float[columnBlocks][];
        workers.forEach(columnBlocks, b -> columns[b] = transposed(others, b * BLOCK, dimension));
        Nearest[][] nearRows = one.nobody(groupCount, own, other);
        Nearest[][] nearColumns = same ? nearRows : two.nobody(groupCount, own, other);
        Object[] rowLocks = locks(rowBlocks);
        Object[] columnLocks = same ? rowLocks : locks(columnBlocks);
        workers.forEach(same ? rowBlocks * (rowBlocks + 1) / 2 : rowBlocks * columnBlocks, pair -> {
            int mine = same ? first(pair) : pair / columnBlocks;
            int theirs = same ? pair - mine * (mine + 1) / 2 : pair % columnBlocks;
            float[] sums = multiply(rows, mine * BLOCK, columns[theirs]);
            Block block = new Block(mine * BLOCK, theirs * BLOCK, one, two, sums);
            synchronized (rowLocks[mine]) {
                block.offerToRows(nearRows);
            }
            if (!same || mine != theirs) {
                synchronized (columnLocks[theirs]) {
                    block.offerToColumns(nearColumns);
                }
            }
        });
        return new Found(nearRows, nearColumns);
    }

    /** Of each vector the numbers of its nearest, group by group. */
    public static int[][] numbers(Nearest[][] nearest) {
        int[][] numbers = new int[nearest.length][];
        for (int i = 0; i < nearest.length; i++) {
            numbers[i] = Arrays.stream(nearest[i])
                    .flatMapToInt(one -> Arrays.stream(one.numbers()))
                    .toArray();
        }
        return numbers;
    }

    private static Object[] locks(int count) {
        Object[] locks = new Object[count];
        Arrays.setAll(locks, b -> new Object());
        return locks;
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

    static float[] transposed(float[][] rows, int first, int dimension) {
        float[] block = new float[dimension * BLOCK];
        for (int j = 0; j < BLOCK && first + j < rows.length; j++) {
            for (int k = 0; k < dimension; k++) {
                block[k * BLOCK + j] = rows[first + j][k];
            }
        }
        return block;
    }

    /** Products of the vectors from {@code first} on with a block of columns, row by row. */
    static float[] multiply(float[][] rows, int first, float[] block) {
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
     * @param rows place of the first of the one in its part
     * @param columns place of the first of the other in its part
     */
    private record Block(int rows, int columns, Part one, Part two, float[] products) {
        void offerToRows(Nearest[][] nearest) {
            int[] groups = two.groups();
            int last = Math.min(groups.length, columns + BLOCK);
            for (int i = rows; i < Math.min(one.groups().length, rows + BLOCK); i++) {
                int at = (i - rows) * BLOCK - columns;
                int self = one.first() + i - two.first();
                for (int j = columns; j < last; j++) {
                    Nearest near = nearest[i][groups[j]];
                    if (products[at + j] >= near.bar() && j != self) {
                        near.offer(two.first() + j, products[at + j]);
                    }
                }
            }
        }

        void offerToColumns(Nearest[][] nearest) {
            int[] groups = one.groups();
            int last = Math.min(two.groups().length, columns + BLOCK);
            for (int i = rows; i < Math.min(groups.length, rows + BLOCK); i++) {
                int at = (i - rows) * BLOCK - columns;
                for (int j = columns; j < last; j++) {
                    Nearest near = nearest[j][groups[i]];
                    if (products[at + j] >= near.bar()) {
                        near.offer(one.first() + i, products[at + j]);
                    }
                }
            }
        }
    }
}
