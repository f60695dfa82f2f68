package dev.daylight.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256: 64 lower-case hexadecimal digits, unless told otherwise. */
public final class Sha256 {
    private Sha256() {}

    /** Of all parts, one after the other: their borders don't count. */
    public static String of(byte[]... parts) {
        MessageDigest digest = fresh();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that remains in the buffer, which stays as it is. */
    public static String of(ByteBuffer bytes) {
        MessageDigest digest = fresh();
        digest.update(bytes.duplicate());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of all that is still to be read; the stream isn't closed. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = fresh();
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @throws IOException when it can't be read, or is no ordinary file: a pipe would be waited for without end */
    public static String of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("not an ordinary file: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Of the text in UTF-8: a letter and ten digits, the id of something that is known by its text. */
    public static String id(char letter, String text) {
        return letter + of(text).substring(0, 10);
    }

    /** One to which nothing was added yet. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
