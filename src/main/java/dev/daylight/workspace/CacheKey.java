package dev.daylight.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        MessageDigest digest = sha256();
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
