package dev.daylight.pipeline;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Figures of pairs as they are kept: 128 bits that name the pair, and its figure; 24 bytes a pair, sorted by name. */
final class PairFigures {
    private static final int BYTES = 3 * Long.BYTES;
    static final PairFigures NONE = new PairFigures(new long[0], new long[0], new double[0]);

    private final long[] high;
    private final long[] low;
    private final double[] figures;

    private PairFigures(long[] high, long[] low, double[] figures) {
        this.high = high;
        this.low = low;
        this.figures = figures;
    }

    /** Empty where these are no such bytes. */
    static PairFigures of(byte[] bytes) {
        if (bytes.length % BYTES != 0) {
            return NONE;
        }
        int size = bytes.length / BYTES;
        PairFigures read = new PairFigures(new long[size], new long[size], new double[size]);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (int i = 0; i < size; i++) {
            read.high[i] = in.getLong();
            read.low[i] = in.getLong();
            read.figures[i] = in.getDouble();
        }
        return read;
    }

    /**
     * @param keys of the pairs, high and low half of each in turn
     * @param figures one a pair
     */
    static byte[] bytes(long[] keys, double[] figures) {
        Integer[] order = new Integer[figures.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> keys[2 * a] == keys[2 * b]
                        ? Long.compare(keys[2 * a + 1], keys[2 * b + 1])
                        : Long.compare(keys[2 * a], keys[2 * b]));
        ByteBuffer out = ByteBuffer.allocate(figures.length * BYTES);
        for (int i : order) {
            out.putLong(keys[2 * i]).putLong(keys[2 * i + 1]).putDouble(figures[i]);
        }
        return out.array();
    }

    /** The figure of a pair; NaN when there is none. */
    double find(long high, long low) {
        int at = Arrays.binarySearch(this.high, high);
        if (at < 0) {
            return Double.NaN;
        }
        while (at > 0 && this.high[at - 1] == high) {
            at--;
        }
        for (; at < figures.length && this.high[at] == high; at++) {
            if (this.low[at] == low) {
                return figures[at];
            }
        }
        return Double.NaN;
    }
}
