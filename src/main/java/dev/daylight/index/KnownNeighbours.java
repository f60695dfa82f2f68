package dev.daylight.index;

import dev.daylight.digest.Sha256;
import dev.daylight.embedding.Vectors;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nearest vectors of an earlier run: for each vector a digest of itself and its group, and of each group the places and products of
 * its nearest.
 *
 * @param groups names of the groups, by number
 * @param vectors one digest a vector
 * @param nearest of vector i and group g at i, g
 */
record KnownNeighbours(List<String> groups, List<Vector> vectors, Nearest[][] nearest) {
    private static final KnownNeighbours NONE = new KnownNeighbours(List.of(), List.of(), new Nearest[0][]);

    /**
     * A vector of a group. Those of the same group with the same values can't be told apart, and needn't be: they are counted.
     *
     * @param ordinal how many of the same came before
     */
    record Vector(long high, long low, int ordinal) {}

    /** Digests of vectors with the names of their groups. */
    static List<Vector> digests(Vectors vectors, int[] numbers, List<String> groups) {
        MessageDigest sha256 = Sha256.fresh();
        Map<Vector, Integer> seen = new HashMap<>();
        List<Vector> digests = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            ByteBuffer values = ByteBuffer.allocate(vectors.dimension() * Float.BYTES);
            values.asFloatBuffer().put(vectors.get(i));
            sha256.update(groups.get(numbers[i]).getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            ByteBuffer digest = ByteBuffer.wrap(sha256.digest(values.array()));
            Vector first = new Vector(digest.getLong(), digest.getLong(), 0);
            int ordinal = seen.merge(first, 1, Integer::sum) - 1;
            digests.add(new Vector(first.high(), first.low(), ordinal));
        }
        return digests;
    }

    byte[] bytes() {
        int size = Integer.BYTES * 2;
        for (String group : groups) {
            size += Integer.BYTES + group.getBytes(StandardCharsets.UTF_8).length;
        }
        for (Nearest[] row : nearest) {
            size += 2 * Long.BYTES + Integer.BYTES;
            for (Nearest one : row) {
                size += Integer.BYTES + one.size() * (Integer.BYTES + Float.BYTES);
            }
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(groups.size()).putInt(vectors.size());
        for (String group : groups) {
            byte[] name = group.getBytes(StandardCharsets.UTF_8);
            out.putInt(name.length).put(name);
        }
        for (int i = 0; i < nearest.length; i++) {
            Vector vector = vectors.get(i);
            out.putLong(vector.high()).putLong(vector.low()).putInt(vector.ordinal());
            for (Nearest one : nearest[i]) {
                out.putInt(one.size());
                for (int k = 0; k < one.size(); k++) {
                    out.putInt(one.number(k)).putFloat(one.score(k));
                }
            }
        }
        return out.array();
    }

    /**
     * @param own how many neighbours of the same group there can be
     * @param other how many of each other
     * @return with no vectors where these aren't the bytes of such
     */
    static KnownNeighbours of(byte[] bytes, int own, int other) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int groupCount = in.getInt();
            int size = in.getInt();
            if ((long) size * (2 * Long.BYTES + Integer.BYTES) > bytes.length || groupCount > bytes.length) {
                return NONE;
            }
            List<String> groups = new ArrayList<>();
            for (int g = 0; g < groupCount; g++) {
                byte[] name = new byte[in.getInt()];
                in.get(name);
                groups.add(new String(name, StandardCharsets.UTF_8));
            }
            List<Vector> vectors = new ArrayList<>();
            Nearest[][] nearest = new Nearest[size][groupCount];
            for (int i = 0; i < size; i++) {
                vectors.add(new Vector(in.getLong(), in.getLong(), in.getInt()));
                for (int g = 0; g < groupCount; g++) {
                    int count = in.getInt();
                    nearest[i][g] = new Nearest(Math.max(own, other));
                    for (int k = 0; k < count; k++) {
                        nearest[i][g].offer(in.getInt(), in.getFloat());
                    }
                }
            }
            return new KnownNeighbours(groups, vectors, nearest);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            return NONE;
        }
    }

    /**
     * Where each vector of now was then.
     *
     * @return place then, −1 for a new one; empty when those that stayed don't stand in the same order, which decides between equals
     */
    int[] places(List<Vector> now) {
        Map<Vector, Integer> then = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            then.put(vectors.get(i), i);
        }
        int[] places = new int[now.size()];
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            places[i] = then.getOrDefault(now.get(i), -1);
            if (places[i] >= 0 && places[i] < last) {
                return new int[0];
            }
            last = Math.max(last, places[i]);
        }
        return places;
    }

    /** The other way round: where each vector of then is now, −1 when it is gone. */
    int[] gone(int[] places) {
        int[] now = new int[vectors.size()];
        Arrays.fill(now, -1);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                now[places[i]] = i;
            }
        }
        return now;
    }
}
