package dev.daylight.workspace;

import dev.daylight.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What an entry of the cache was made from: a SHA-256 over stage, content and the fingerprints of whatever made it.
 *
 * @param digest 64 lower-case hexadecimal digits
 */
public record CacheKey(String digest) {
    public CacheKey {
        if (digest.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
    }

    /** @param parts in a fixed order; their borders count, so that {@code ("ab", "c")} is not {@code ("a", "bc")} */
    public static CacheKey of(String... parts) {
        MessageDigest digest = Sha256.fresh();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return new CacheKey(HexFormat.of().formatHex(digest.digest()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digest);
    }

    static CacheKey of(byte[] digest) {
        return new CacheKey(HexFormat.of().formatHex(digest));
    }
}
