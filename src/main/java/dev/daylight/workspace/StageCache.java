package dev.daylight.workspace;

import java.util.Optional;

/** What stages made, by what they made it from. */
public interface StageCache {
    /**
     * @param stage who made it: lower-case letters, digits and hyphens
     * @return the content, or empty when there is none or it is damaged
     */
    Optional<byte[]> get(String stage, CacheKey key);

    /** Keeps a content for later; replaces what was there. */
    void put(String stage, CacheKey key, byte[] content);
}
