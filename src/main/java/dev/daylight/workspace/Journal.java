package dev.daylight.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cache in memory that can be sent: what a stage made on another machine is written into the workspace here, under the keys that the
 * stage itself gave, so that the same stage finds it. Safe for several threads.
 */
public final class Journal implements StageCache {
    private final Map<Entry, byte[]> entries = new LinkedHashMap<>();

    private record Entry(String stage, CacheKey key) {}

    @Override
    public synchronized Optional<byte[]> get(String stage, CacheKey key) {
        return Optional.ofNullable(entries.get(new Entry(stage, key)));
    }

    @Override
    public synchronized void put(String stage, CacheKey key, byte[] content) {
        entries.put(new Entry(stage, key), content);
    }

    /** All that was put, in that order. */
    public synchronized byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Map.Entry<Entry, byte[]> entry : entries.entrySet()) {
                out.writeUTF(entry.getKey().stage());
                out.writeUTF(entry.getKey().key().digest());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return bytes.toByteArray();
    }

    /** Puts what {@link #bytes} gave into another cache. */
    public static void replay(byte[] bytes, StageCache into) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = in.readInt(); i > 0; i--) {
                String stage = in.readUTF();
                CacheKey key = new CacheKey(in.readUTF());
                into.put(stage, key, in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a journal that isn't whole", e);
        }
    }
}
