package dev.daylight.pipeline;

import java.util.function.Supplier;

/** Bytes that the work on many items needs, and by which they are known: a worker opens them once. */
public final class Parcel {
    private final String id;
    private final Supplier<byte[]> content;

    /**
     * @param id digest of the content
     * @param content fetches it
     */
    public Parcel(String id, Supplier<byte[]> content) {
        this.id = id;
        this.content = content;
    }

    static Parcel of(byte[] content) {
        return new Parcel(Digests.of(content), () -> content);
    }

    public String id() {
        return id;
    }

    /** Not to be changed. */
    public byte[] content() {
        return content.get();
    }
}
