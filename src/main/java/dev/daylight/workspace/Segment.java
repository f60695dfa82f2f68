package dev.daylight.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 */
final class Segment implements AutoCloseable {
    private static final int HEADER = 32 + 4 + 8 + 4;

    /** Where the content of an entry stands. */
    private record Extent(long begin, int length, long checksum) {}

    private final Path file;
    private final Map<CacheKey, Extent> extents = new LinkedHashMap<>();
    private final Set<CacheKey> used = new LinkedHashSet<>();
    private FileChannel channel;
    private long end;

    Segment(Path file) throws IOException {
        this.file = file;
        this.channel = open(file);
        scan();
    }

    private static FileChannel open(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.replace(file);
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void scan() throws IOException {
        long size = channel.size();
        long at = 0;
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (at + HEADER <= size) {
            read(header.clear(), at);
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
        channel.truncate(at);
    }

    synchronized Optional<byte[]> get(CacheKey key) {
        Extent extent = extents.get(key);
        if (extent == null) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.allocate(extent.length);
        try {
            read(content, extent.begin);
        } catch (IOException e) { // the file has become shorter, or its disk fails: made anew, like a damaged entry
            extents.remove(key);
            return Optional.empty();
        }
        if (crc(content.array()) != extent.checksum) {
            extents.remove(key);
            return Optional.empty();
        }
        used.add(key);
        return Optional.of(content.array());
    }

    synchronized void put(CacheKey key, byte[] content) {
        long checksum = crc(content);
        ByteBuffer entry = entry(key, content, checksum);
        try {
            long at = end;
            while (entry.hasRemaining()) {
                at += channel.write(entry, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the cache " + file.getFileName() + " could not be written", e);
        }
        extents.put(key, new Extent(end + HEADER, content.length, checksum));
        used.add(key);
        end += HEADER + content.length;
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
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                for (Map.Entry<CacheKey, Extent> one : extents.entrySet()) {
                    Extent extent = one.getValue();
                    if (!used.contains(one.getKey())) {
                        continue;
                    }
                    ByteBuffer content = ByteBuffer.allocate(extent.length);
                    read(content, extent.begin);
                    ByteBuffer entry = entry(one.getKey(), content.array(), extent.checksum);
                    while (entry.hasRemaining()) {
                        out.write(entry);
                    }
                    kept.put(one.getKey(), new Extent(at + HEADER, extent.length, extent.checksum));
                    at += HEADER + extent.length;
                }
                out.force(true);
            }
            channel.close();
            PrivateFiles.move(part, file);
        } finally {
            Files.deleteIfExists(part);
            if (!channel.isOpen()) {
                channel = open(file);
            }
        }
        extents.clear();
        extents.putAll(kept);
        end = at;
        return before - kept.size();
    }

    synchronized void force() throws IOException {
        channel.force(true);
    }

    synchronized int size() {
        return extents.size();
    }

    private void read(ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw new IOException(file.getFileName() + " ends at " + at);
            }
            at += count;
        }
        into.flip();
    }

    private static ByteBuffer entry(CacheKey key, byte[] content, long checksum) {
        ByteBuffer entry = ByteBuffer.allocate(HEADER + content.length);
        entry.put(key.bytes()).putInt(content.length).putLong(checksum);
        entry.putInt((int) crc(Arrays.copyOf(entry.array(), HEADER - 4)));
        return entry.put(content).flip();
    }

    private static long crc(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    @Override
    public synchronized void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
