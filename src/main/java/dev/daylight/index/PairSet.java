package dev.daylight.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs of places that were found, some of them several times and in different ways. */
final class PairSet {
    /** Each pair as smaller place, larger place and clash flag in one number; may hold a pair several times. */
    private long[] found = new long[1024];

    private int size;

    /** Makes something of a pair. */
    interface Maker<T> {
        /** @param x the smaller place */
        T make(int x, int y, boolean clash);
    }

    /**
     * @param neighbours places found for place i, at i
     * @param clash whether they were found as possible clashes
     */
    void add(int[][] neighbours, boolean clash) {
        for (int i = 0; i < neighbours.length; i++) {
            for (int j : neighbours[i]) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = (long) Math.min(i, j) << 32 | (long) Math.max(i, j) << 1 | (clash ? 1 : 0);
            }
        }
    }

    /** Every pair once, by the smaller place, then the larger; a clash when it was found as one in any way. */
    <T> List<T> list(Maker<T> maker) {
        Arrays.sort(found, 0, size);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean last = i + 1 == size || found[i + 1] >>> 1 != found[i] >>> 1;
            if (last) {
                int x = (int) (found[i] >>> 32);
                int y = (int) (found[i] >>> 1) & Integer.MAX_VALUE;
                list.add(maker.make(x, y, (found[i] & 1) == 1));
            }
        }
        return list;
    }
}
