package dev.daylight.index;

import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.Arrays;

/**
 * The nearest vectors of every vector, by looking at all of them.
 *
 * <p>Columns are taken in blocks laid out dimension by dimension, so that the inner loop adds up many products side by side: the
 * compiler turns it into vector instructions, which it may not do with one sum (the order of additions would change). The order
 * is the same for any number of threads.
 */
public final class MeaningNeighbours {
    private static final int BLOCK = 256;

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
        return numbers(search(all, all, groupCount, own, other, workers));
    }

    /**
     * A run of vectors, such as one of several that together are all.
     *
     * @param groups group of each vector
     * @param first number of the first among all
     */
    public record Part(Vectors vectors, int[] groups, int first) {}

    /**
     * The nearest of some vectors among some, which may be others. What was found among all parts, offered to one another, is what
     * would have been found among all vectors at once.
     *
     * @param groupCount how many groups there are among all
     * @return of each row and group the nearest columns, by their numbers among all
     */
    public static Nearest[][] search(
            Part rowPart, Part columnPart, int groupCount, int own, int other, Workers workers) {
        int dimension = rowPart.vectors().dimension();
        float[][] rows = rows(rowPart.vectors());
        float[][] others = rowPart == columnPart ? rows : rows(columnPart.vectors());
        int[] groups = columnPart.groups();
        int size = others.length;
        int blocks = (size + BLOCK - 1) / BLOCK;
        float[][] columns = new float[blocks][];
        workers.forEach(blocks, b -> columns[b] = transposed(others, b * BLOCK, dimension));
        Nearest[][] nearest = new Nearest[rows.length][groupCount];
        workers.forEach((rows.length + BLOCK - 1) / BLOCK, mine -> {
            int first = mine * BLOCK;
            int last = Math.min(rows.length, first + BLOCK);
            for (int i = first; i < last; i++) {
                for (int g = 0; g < groupCount; g++) {
                    nearest[i][g] = new Nearest(g == rowPart.groups()[i] ? own : other);
                }
            }
            float[] sums = new float[BLOCK];
            for (int b = 0; b < blocks; b++) {
                for (int i = first; i < last; i++) {
                    multiply(rows[i], columns[b], sums);
                    offer(
                            nearest[i],
                            groups,
                            sums,
                            b * BLOCK,
                            Math.min(size, (b + 1) * BLOCK),
                            columnPart.first(),
                            rowPart.first() + i);
                }
            }
        });
        return nearest;
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

    private static float[][] rows(Vectors vectors) {
        float[][] rows = new float[vectors.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vectors.get(i);
        }
        return rows;
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
        Arrays.fill(sums, 0);
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

    private static void offer(
            Nearest[] nearest, int[] groups, float[] sums, int begin, int end, int shift, int self) {
        for (int j = begin; j < end; j++) {
            Nearest one = nearest[groups[j]];
            if (sums[j - begin] >= one.bar() && shift + j != self) {
                one.offer(shift + j, sums[j - begin]);
            }
        }
    }
}
