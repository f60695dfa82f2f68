package dev.daylight.workspace;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * All cached entries of one stage in one file that only grows.
 *
 * <p>One file an entry would be simpler, but a market has some 60,000 scored pairs, and as many files cost more than what is in
 * them. An entry is a header of 48 bytes (key, length, checksum of content, checksum of the header) and its content. A
 * later entry of the same key counts. Whatever can't be proved whole is treated as missing: a damaged content by itself, a
 * damaged header with all that follows it (its length can't be believed), and a torn end, which is cut off so that the next
 * entry is found again.
 *
 * <p>Read and written as a random access file: a channel would be closed by the interrupt that Ctrl-C sends to its thread.
 */
final class Segment implements AutoCloseable {
    private static final int HEADER = 32 + 4 + 8 + 4;

    /** Where the content of an entry stands. */
    private record Extent(long begin, int length, long checksum) {}

    private final Path file;
    private final Map<CacheKey, Extent> extents = new LinkedHashMap<>();
    private final Set<CacheKey> used = new LinkedHashSet<>();
    private RandomAccessFile access;
    private long end;

    Segment(Path file) throws IOException {
        this.file = file;
        this.access = open(file);
        scan();
    }

    private static RandomAccessFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.replace(file);
        }
        return new RandomAccessFile(file.toFile(), "rw");
    }

    private void scan() throws IOException {
        long size = access.length();
        long at = 0;
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (at + HEADER <= size) {
            read(header.array(), at);
            header.clear();
            byte[] key = new byte[32];
            header.get(key);
            int length = header.getInt();
            long checksum = header.getLong();
            boolean whole = header.getInt() == (int) crc(Arrays.copyOf(header.array(), HEADER - 4));
            if (!whole || length < 0 || at + HEADER + length > size) {
                break;
            }
            extents.put(CacheKey.of(key), new Extent(at + HEADER, length, checksum));
            at += HEADER + length;
        }
        end = at;
        if (at < size) {
            access.setLength(at);
        }
    }

    synchronized Optional<byte[]> get(CacheKey key) {
        Extent extent = extents.get(key);
        if (extent == null) {
            return Optional.empty();
        }
        byte[] content = new byte[extent.length];
        try {
            read(content, extent.begin);
        } catch (IOException e) { // the file has become shorter, or its disk fails: made anew, like a damaged entry
            extents.remove(key);
            return Optional.empty();
        }
        if (crc(content) != extent.checksum) {
            extents.remove(key);
            return Optional.empty();
        }
        used.add(key);
        return Optional.of(content);
    }

    synchronized void put(CacheKey key, byte[] content) {
        long checksum = crc(content);
        try {
            access.seek(end);
            access.write(entry(key, content, checksum));
        } catch (IOException e) {
            throw problem(file, e);
        }
        extents.put(key, new Extent(end + HEADER, content.length, checksum));
        used.add(key);
        end += HEADER + content.length;
    }

    static InputException problem(Path place, IOException cause) {
        InputException problem = new InputException(
                "the cache can't be written: " + cause.getMessage(),
                place.toString(),
                "Free some space, or name another folder with --workspace");
        problem.initCause(cause);
        return problem;
    }

    /** Rewrites the file without the entries that were neither read nor written since it was opened. */
    synchronized int prune() throws IOException {
        int before = extents.size();
        if (used.size() == before
                && end
                        == extents.values().stream()
                                .mapToLong(s -> HEADER + s.length)
                                .sum()) {
            return 0;
        }
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        Map<CacheKey, Extent> kept = new LinkedHashMap<>();
        long at = 0;
        boolean closed = false;
        try {
            try (RandomAccessFile out = new RandomAccessFile(part.toFile(), "rw")) {
                for (Map.Entry<CacheKey, Extent> one : extents.entrySet()) {
                    Extent extent = one.getValue();
                    if (!used.contains(one.getKey())) {
                        continue;
                    }
                    byte[] content = new byte[extent.length];
                    read(content, extent.begin);
                    out.write(entry(one.getKey(), content, extent.checksum));
                    kept.put(one.getKey(), new Extent(at + HEADER, extent.length, extent.checksum));
                    at += HEADER + extent.length;
                }
                out.getFD().sync();
            }
            access.close();
            closed = true;
            PrivateFiles.move(part, file);
        } finally {
            Files.deleteIfExists(part);
            if (closed) {
                access = open(file);
            }
        }
        extents.clear();
        extents.putAll(kept);
        end = at;
        return before - kept.size();
    }

    synchronized void force() throws IOException {
        access.getFD().sync();
    }

    synchronized int size() {
        return extents.size();
    }

    private void read(byte[] into, long from) throws IOException {
        access.seek(from);
        access.readFully(into);
    }

    private static byte[] entry(CacheKey key, byte[] content, long checksum) {
        ByteBuffer entry = ByteBuffer.allocate(HEADER + content.length);
        entry.put(key.bytes()).putInt(content.length).putLong(checksum);
        entry.putInt((int) crc(Arrays.copyOf(entry.array(), HEADER - 4)));
        return entry.put(content).array();
    }

    private static long crc(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            access.getFD().sync();
        } finally {
            access.close();
        }
    }
}
