package dev.daylight.index;

import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The nearest vectors of every vector, as {@link MeaningNeighbours} finds them; but what an earlier run found and is still true is taken
 * over, and only the rest is looked for.
 */
final class RememberedNeighbours {
    private static final int BLOCK = MeaningNeighbours.BLOCK;
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
    private Nearest[][] nearest;

    /**
     * @param groups group of each vector (its vendor), from 0
     * @param names of the groups
     * @param own how many neighbours of the same group
     * @param other how many neighbours of each other group
     */
    RememberedNeighbours(Vectors vectors, int[] groups, List<String> names, int own, int other, Workers workers) {
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
        return MeaningNeighbours.numbers(nearest);
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
        MeaningNeighbours.Part everything = new MeaningNeighbours.Part(vectors, groups, 0);
        nearest = MeaningNeighbours.search(everything, everything, names.size(), own, other, workers)
                .rows();
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
            return false;
        }
        int[] list = anew.stream().toArray();
        for (int i : list) {
            nearest[i] = nothing(i);
        }
        float[][] few = Arrays.stream(list).mapToObj(i -> rows[i]).toArray(float[][]::new);
        workers.forEach((size + BLOCK - 1) / BLOCK, b -> {
            float[] columns = MeaningNeighbours.transposed(rows, b * BLOCK, vectors.dimension());
            int begin = b * BLOCK;
            int end = Math.min(size, begin + BLOCK);
            for (int from = 0; from < list.length; from += BLOCK) {
                float[] products = MeaningNeighbours.multiply(few, from, columns);
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
}
