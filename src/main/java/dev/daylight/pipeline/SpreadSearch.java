package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import dev.daylight.index.MeaningNeighbours;
import dev.daylight.index.Nearest;
import dev.daylight.index.NeighbourSearch;
import dev.daylight.index.Relation;
import dev.daylight.index.WordIndex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for neighbours on several machines.
 *
 * <p>By meaning: vectors are cut into shards; every shard is searched for the neighbours of every shard's claims, one piece of work a pair of
 * shards, so that no worker needs more than two at a time; the nearest of all shards are the nearest. By words: the index is
 * small, so every worker makes all of it and looks up some claims.
 */
final class SpreadSearch implements NeighbourSearch {
    /** Vectors in a shard at most: 12 MB. */
    private static final int SHARD = 8192;
    /** Pieces of work for each that can be done at a time, so that none waits long for the last. */
    private static final int PIECES = 8;

    /** Sends work away. */
    interface Sender {
        List<byte[]> map(Work work, List<Parcel> shared, List<byte[]> items);
    }

    private final int slots;
    private final Parcel market;
    private final Workers workers;
    private final Sender sender;

    /**
     * @param market all claims
     * @param workers this machine's
     */
    SpreadSearch(int slots, Parcel market, Workers workers, Sender sender) {
        this.workers = workers;
        this.slots = slots;
        this.market = market;
        this.sender = sender;
    }

    @Override
    public int[][] byMeaning(Vectors vectors, int[] vendors, List<String> names, int own, int other) {
        int size = vectors.size();
        int groups = Arrays.stream(vendors).max().orElse(0) + 1;
        int shards = Math.max((size + SHARD - 1) / SHARD, (int) Math.ceil(Math.sqrt(2.0 * PIECES * slots)));
        int length = Math.max(1, (size + shards - 1) / shards);
        List<Parcel> parcels = new ArrayList<>();
        for (int first = 0; first < size; first += length) {
            parcels.add(Parcel.of(shard(vectors, vendors, first, Math.min(size, first + length))));
        }
        List<byte[]> items = new ArrayList<>();
        for (int rows = 0; rows < parcels.size(); rows++) {
            for (int columns = 0; columns <= rows; columns++) {
                items.add(Wire.places(List.of(rows, columns, groups, own, other)));
            }
        }
        List<byte[]> found = sender.map(Work.MEANING, parcels, items);
        Nearest[][] nearest = new Nearest[size][groups];
        for (int i = 0; i < size; i++) {
            for (int g = 0; g < groups; g++) {
                nearest[i][g] = new Nearest(g == vendors[i] ? own : other);
            }
        }
        int piece = 0;
        for (int rows = 0; rows < parcels.size(); rows++) {
            for (int columns = 0; columns <= rows; columns++) {
                List<byte[]> both = Wire.blocks(found.get(piece++));
                merge(both.get(0), rows * length, nearest);
                merge(both.get(1), columns * length, nearest);
            }
        }
        return MeaningNeighbours.numbers(nearest);
    }

    @Override
    public List<int[][]> byWords(List<Claim> claims, WordIndex index, List<Kind> kinds) {
        int length = Math.max(1, claims.size() / (PIECES * slots));
        List<Integer> wanted = new ArrayList<>();
        kinds.forEach(kind -> wanted.addAll(List.of(kind.relation().ordinal(), kind.most())));
        List<byte[]> items = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += length) {
            List<Integer> item = new ArrayList<>(List.of(from, Math.min(claims.size(), from + length)));
            item.addAll(wanted);
            items.add(Wire.places(item));
        }
        List<List<byte[]>> found = sender.map(Work.WORDS, List.of(market), items).stream()
                .map(Wire::blocks)
                .toList();
        return IntStream.range(0, kinds.size())
                .mapToObj(kind -> found.stream()
                        .flatMap(part -> Wire.rows(part.get(kind)).stream())
                        .toArray(int[][]::new))
                .toList();
    }

    @Override
    public Workers workers() {
        return workers;
    }

    /** From a piece of work that {@link #byWords} sent: range, then kinds. */
    static List<Kind> kinds(int[] item) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 2; i < item.length; i += 2) {
            kinds.add(new Kind(Relation.values()[item[i]], item[i + 1]));
        }
        return kinds;
    }

    private static byte[] shard(Vectors vectors, int[] vendors, int first, int end) {
        List<Integer> places = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int i = first; i < end; i++) {
            places.add(i);
            groups.add(vendors[i]);
        }
        return Wire.join(List.of(
                Wire.places(List.of(first)),
                Wire.places(groups),
                VectorCodec.bytes(VectorCodec.select(vectors, places))));
    }

    static MeaningNeighbours.Part part(byte[] shard) {
        List<byte[]> parts = Wire.blocks(shard);
        return new MeaningNeighbours.Part(
                VectorCodec.vectors(parts.get(2)), Wire.places(parts.get(1)), Wire.places(parts.get(0))[0]);
    }

    /** Of each row and group: how many, then numbers and scores. */
    static byte[] bytes(Nearest[][] nearest) {
        int size = 0;
        for (Nearest[] row : nearest) {
            for (Nearest one : row) {
                size += Integer.BYTES + one.numbers().length * (Integer.BYTES + Float.BYTES);
            }
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        for (Nearest[] row : nearest) {
            for (Nearest one : row) {
                int[] numbers = one.numbers();
                float[] scores = one.scores();
                out.putInt(numbers.length);
                for (int i = 0; i < numbers.length; i++) {
                    out.putInt(numbers[i]).putFloat(scores[i]);
                }
            }
        }
        return out.array();
    }

    private static void merge(byte[] bytes, int firstRow, Nearest[][] into) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (int i = firstRow; in.hasRemaining(); i++) {
            for (Nearest one : into[i]) {
                for (int n = in.getInt(); n > 0; n--) {
                    one.offer(in.getInt(), in.getFloat());
                }
            }
        }
    }
}
