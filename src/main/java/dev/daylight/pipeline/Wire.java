package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Overlap;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.corpus.Source;
import dev.daylight.embedding.TextPair;
import dev.daylight.extract.DocumentCodec;
import dev.daylight.index.CandidatePair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** What goes to workers and comes back, as bytes. */
final class Wire {
    private static final JsonCodec<Source> SOURCE = new JsonCodec<>(new TypeReference<>() {});
    private static final JsonCodec<List<Claim>> CLAIMS = new JsonCodec<>(new TypeReference<>() {});
    private static final JsonCodec<List<TextPair>> TEXTS = new JsonCodec<>(new TypeReference<>() {});
    private static final int PAIR = 2 * Integer.BYTES + 2 * Double.BYTES + 1;
    private static final int VERDICT = 3 * Double.BYTES + 1;

    private Wire() {}

    static byte[] source(ReadSource read) {
        return join(List.of(
                SOURCE.bytes(read.source()),
                read.sha256().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                DocumentCodec.encode(read.documents())));
    }

    static ReadSource source(byte[] bytes) {
        List<byte[]> parts = blocks(bytes);
        try {
            return new ReadSource(
                    whole(SOURCE, parts.get(0)),
                    new String(parts.get(1), java.nio.charset.StandardCharsets.US_ASCII),
                    DocumentCodec.decode(parts.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException("a document isn't whole", e);
        }
    }

    static byte[] claims(List<Claim> claims) {
        return CLAIMS.bytes(claims);
    }

    static List<Claim> claims(byte[] bytes) {
        return whole(CLAIMS, bytes);
    }

    static byte[] texts(List<TextPair> pairs) {
        return TEXTS.bytes(pairs);
    }

    static List<TextPair> texts(byte[] bytes) {
        return whole(TEXTS, bytes);
    }

    static byte[] pairs(List<CandidatePair> pairs) {
        ByteBuffer out = ByteBuffer.allocate(pairs.size() * PAIR);
        for (CandidatePair pair : pairs) {
            out.putInt(pair.x())
                    .putInt(pair.y())
                    .putDouble(pair.cosine())
                    .putDouble(pair.words())
                    .put((byte) (pair.clash() ? 1 : 0));
        }
        return out.array();
    }

    static List<CandidatePair> pairs(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<CandidatePair> pairs = new ArrayList<>();
        while (in.hasRemaining()) {
            pairs.add(new CandidatePair(in.getInt(), in.getInt(), in.getDouble(), in.getDouble(), in.get() == 1));
        }
        return pairs;
    }

    static byte[] verdicts(List<OverlapVerdict> verdicts) {
        ByteBuffer out = ByteBuffer.allocate(verdicts.size() * VERDICT);
        for (OverlapVerdict verdict : verdicts) {
            out.putDouble(verdict.pSame())
                    .putDouble(verdict.pXSpecific())
                    .putDouble(verdict.pYSpecific())
                    .put((byte) verdict.kind().ordinal());
        }
        return out.array();
    }

    static List<OverlapVerdict> verdicts(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<OverlapVerdict> verdicts = new ArrayList<>();
        while (in.hasRemaining()) {
            verdicts.add(new OverlapVerdict(
                    in.getDouble(), in.getDouble(), in.getDouble(), Overlap.Kind.values()[in.get()]));
        }
        return verdicts;
    }

    static byte[] places(List<Integer> places) {
        ByteBuffer out = ByteBuffer.allocate(places.size() * Integer.BYTES);
        places.forEach(out::putInt);
        return out.array();
    }

    static int[] places(byte[] bytes) {
        int[] places = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(places);
        return places;
    }

    static byte[] numbers(double[] numbers) {
        ByteBuffer out = ByteBuffer.allocate(numbers.length * Double.BYTES);
        Arrays.stream(numbers).forEach(out::putDouble);
        return out.array();
    }

    /** All parts one after the other. */
    static double[] numbers(List<byte[]> parts, int size) {
        double[] numbers = new double[size];
        int at = 0;
        for (byte[] part : parts) {
            ByteBuffer in = ByteBuffer.wrap(part);
            while (in.hasRemaining()) {
                numbers[at++] = in.getDouble();
            }
        }
        if (at != size) {
            throw new IllegalStateException("workers gave " + at + " numbers, not " + size);
        }
        return numbers;
    }

    static byte[] rows(int[][] rows) {
        return join(Arrays.stream(rows)
                .map(row -> places(Arrays.stream(row).boxed().toList()))
                .toList());
    }

    static List<int[]> rows(byte[] bytes) {
        return blocks(bytes).stream().map(Wire::places).toList();
    }

    /** Blocks with their lengths before them. */
    static byte[] join(List<byte[]> blocks) {
        ByteBuffer out = ByteBuffer.allocate(
                blocks.stream().mapToInt(block -> Integer.BYTES + block.length).sum());
        blocks.forEach(block -> out.putInt(block.length).put(block));
        return out.array();
    }

    static List<byte[]> blocks(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<byte[]> blocks = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] block = new byte[in.getInt()];
            in.get(block);
            blocks.add(block);
        }
        return blocks;
    }

    private static <T> T whole(JsonCodec<T> codec, byte[] bytes) {
        return codec.value(bytes).orElseThrow(() -> new IllegalStateException("bytes of another version of Daylight"));
    }
}
