package dev.daylight.index;

import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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
    /** Beyond this share of all, looking at all of them is as fast. */
    private static final double MOST_ANEW = 0.3;

    private final Vectors vectors;
    private final int[] groups;
    private final List<String> names;
    private final int own;
    private final int other;
    private final Workers workers;
    private final int size;
    private final float[][] rows;
    private final float[][] columns;
    private final Nearest[][] nearest;

    /**
     * @param groups group of each vector (its vendor), from 0
     * @param names of the groups
     * @param own how many neighbours of the same group
     * @param other how many neighbours of each other group
     */
    MeaningNeighbours(Vectors vectors, int[] groups, List<String> names, int own, int other, Workers workers) {
        this.vectors = vectors;
        this.groups = groups;
        this.names = names;
        this.own = own;
        this.other = other;
        this.workers = workers;
        this.size = vectors.size();
        this.rows = new float[size][];
        this.nearest = new Nearest[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = vectors.get(i);
            nearest[i] = nothing(i);
        }
        this.columns = new float[(size + BLOCK - 1) / BLOCK][];
        workers.forEach(columns.length, b -> columns[b] = transposed(rows, b * BLOCK, vectors.dimension()));
    }

    /** Without memory. */
    int[][] find() {
        return find(NeighbourMemory.NONE);
    }

    /** @return places of the nearest others of each vector: group by group, nearest first; the same with and without memory */
    int[][] find(NeighbourMemory memory) {
        List<KnownNeighbours.Vector> digests =
                memory == NeighbourMemory.NONE ? List.of() : KnownNeighbours.digests(vectors, groups, names);
        boolean updated = memory.known()
                .map(bytes -> update(KnownNeighbours.of(bytes, own, other), digests))
                .orElse(false);
        if (!updated) {
            all();
        }
        if (memory != NeighbourMemory.NONE) {
            memory.keep(new KnownNeighbours(names, digests, nearest).bytes());
        }
        int[][] neighbours = new int[size][];
        for (int i = 0; i < size; i++) {
            neighbours[i] = Arrays.stream(nearest[i])
                    .flatMapToInt(one -> Arrays.stream(one.numbers()))
                    .toArray();
        }
        return neighbours;
    }

    private Nearest[] nothing(int i) {
        Nearest[] row = new Nearest[names.size()];
        for (int g = 0; g < row.length; g++) {
            row[g] = new Nearest(most(i, g));
        }
        return row;
    }

    private int most(int i, int group) {
        return group == groups[i] ? own : other;
    }

    private void all() {
        Object[] locks = new Object[columns.length];
        Arrays.setAll(locks, b -> new Object());
        workers.forEach(columns.length * (columns.length + 1) / 2, pair -> {
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
    }

    /**
     * Takes over what is still true: neighbours that are all still there. New vectors are compared with all, and so are those that lost
     * a neighbour, since who was next isn't known.
     *
     * @return false, and nothing done, when too much changed
     */
    private boolean update(KnownNeighbours known, List<KnownNeighbours.Vector> digests) {
        int[] then = known.places(digests);
        if (then.length == 0) {
            return false;
        }
        int[] now = known.gone(then);
        int[] groupThen = names.stream().mapToInt(known.groups()::indexOf).toArray();
        BitSet anew = new BitSet();
        for (int i = 0; i < size; i++) {
            if (then[i] < 0 || !takeOver(i, known.nearest()[then[i]], groupThen, now)) {
                anew.set(i);
            }
        }
        if (anew.cardinality() > size * MOST_ANEW) {
            for (int i = 0; i < size; i++) {
                nearest[i] = nothing(i);
            }
            return false;
        }
        int[] list = anew.stream().toArray();
        for (int i : list) {
            nearest[i] = nothing(i);
        }
        float[][] few = Arrays.stream(list).mapToObj(i -> rows[i]).toArray(float[][]::new);
        workers.forEach(columns.length, b -> {
            int begin = b * BLOCK;
            int end = Math.min(size, begin + BLOCK);
            for (int from = 0; from < list.length; from += BLOCK) {
                float[] products = multiply(few, from, columns[b]);
                for (int r = from; r < Math.min(list.length, from + BLOCK); r++) {
                    offer(list[r], begin, end, products, (r - from) * BLOCK - begin, anew, then[list[r]] < 0);
                }
            }
        });
        return true;
    }

    /** Products of vector i with those of a block: for i itself and, where it is new, for those that keep what they had. */
    private void offer(int i, int begin, int end, float[] products, int at, BitSet anew, boolean isNew) {
        synchronized (nearest[i]) {
            for (int j = begin; j < end; j++) {
                if (j != i) {
                    nearest[i][groups[j]].offer(j, products[at + j]);
                }
            }
        }
        for (int j = begin; isNew && j < end; j++) {
            if (!anew.get(j)) {
                nearest[j][groups[i]].offer(i, products[at + j]);
            }
        }
    }

    /** False when one of a full list is gone. */
    private boolean takeOver(int i, Nearest[] before, int[] groupThen, int[] now) {
        for (int g = 0; g < groupThen.length; g++) {
            if (groupThen[g] < 0) {
                continue;
            }
            Nearest list = before[groupThen[g]];
            for (int k = 0; k < list.size(); k++) {
                int place = now[list.number(k)];
                if (place >= 0) {
                    nearest[i][g].offer(place, list.score(k));
                } else if (list.size() >= most(i, g)) {
                    return false;
                }
            }
        }
        return true;
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
