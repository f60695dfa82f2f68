package dev.daylight.workspace;

import dev.daylight.problem.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What stages made, by what they made it from. An entry that is not whole is missing, never believed. Safe for several
 * threads.
 */
public final class ContentCache implements StageCache, AutoCloseable {
    private static final String SUFFIX = ".segment";
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int SMALL = 256;

    private final Path folder;
    private final Map<String, Segment> segments = new TreeMap<>();
    private boolean closed;

    ContentCache(Path folder) throws IOException {
        this.folder = folder;
        PrivateFiles.folder(folder);
        PrivateFiles.sweep(folder);
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                segments.put(name.substring(0, name.length() - SUFFIX.length()), new Segment(file));
            }
        }
    }

    @Override
    public Optional<byte[]> get(String stage, CacheKey key) {
        return segment(stage).get(key).flatMap(ContentCache::unpack);
    }

    @Override
    public void put(String stage, CacheKey key, byte[] content) {
        segment(stage).put(key, pack(content));
    }

    /**
     * Drops all that was neither read nor written since the workspace was opened. To be called at the end of a run that
     * went through, and not after one that was broken off.
     *
     * @return how many entries were dropped
     */
    public int prune() {
        return prune(Set.of());
    }

    /**
     * The same, but for stages whose entries stay: few, and dear to make.
     *
     * @param kept names of the stages
     */
    public synchronized int prune(Set<String> kept) {
        int dropped = 0;
        try {
            for (Map.Entry<String, Segment> segment : segments.entrySet()) {
                dropped +=
                        kept.contains(segment.getKey()) ? 0 : segment.getValue().prune();
            }
        } catch (IOException e) {
            throw problem(e);
        }
        return dropped;
    }

    /** Number of entries of a stage. */
    public int size(String stage) {
        return segment(stage).size();
    }

    /** Makes sure that what was put survives a power cut. */
    public synchronized void force() {
        try {
            for (Segment segment : segments.values()) {
                segment.force();
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private synchronized Segment segment(String stage) {
        if (!stage.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not the name of a stage: " + stage);
        }
        if (closed) {
            throw new IllegalStateException("this workspace is closed");
        }
        return segments.computeIfAbsent(stage, name -> {
            try {
                return new Segment(folder.resolve(name + SUFFIX));
            } catch (IOException e) {
                throw problem(e);
            }
        });
    }

    private InputException problem(IOException cause) {
        return Segment.problem(folder, cause);
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 5);
        if (content.length >= SMALL) {
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try {
                deflater.setInput(content);
                deflater.finish();
                byte[] buffer = new byte[content.length];
                int length = deflater.deflate(buffer);
                // Vectors hardly shrink: not worth unpacking them at every read.
                if (deflater.finished() && length < content.length * 0.8) {
                    out.write(DEFLATED);
                    out.writeBytes(java.nio.ByteBuffer.allocate(4)
                            .putInt(content.length)
                            .array());
                    out.write(buffer, 0, length);
                    return out.toByteArray();
                }
            } finally {
                deflater.end();
            }
        }
        out.write(PLAIN);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static Optional<byte[]> unpack(byte[] packed) {
        if (packed.length >= 1 && packed[0] == PLAIN) {
            return Optional.of(java.util.Arrays.copyOfRange(packed, 1, packed.length));
        }
        if (packed.length < 5 || packed[0] != DEFLATED) {
            return Optional.empty();
        }
        byte[] content = new byte[java.nio.ByteBuffer.wrap(packed, 1, 4).getInt()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, 5, packed.length - 5);
            int length = 0;
            while (length < content.length && !inflater.finished()) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0) {
                    return Optional.empty();
                }
                length += more;
            }
            return length == content.length ? Optional.of(content) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        IOException first = null;
        for (Segment segment : segments.values()) {
            try {
                segment.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        segments.clear();
        if (first != null) {
            throw problem(first);
        }
    }
}
