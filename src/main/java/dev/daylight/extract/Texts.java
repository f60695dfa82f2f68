package dev.daylight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Reads a text file in the encoding it is most likely in: UTF-8 when it is valid, else what Tika's detectors find. */
final class Texts {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final EncodingDetector detector;

    Texts(EncodingDetector detector) {
        this.detector = detector;
    }

    String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("too large for a text: more than " + MOST_BYTES / (1024 * 1024) + " MB");
        }
        String text = decode(bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String decode(byte[] bytes) throws IOException {
        if (!startsWith(bytes, 0xFE, 0xFF) && !startsWith(bytes, 0xFF, 0xFE)) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // Not UTF-8: an older encoding, to be guessed.
            }
        }
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            Charset charset = detector.detect(in, new Metadata());
            return new String(bytes, charset == null ? Charset.forName("windows-1252") : charset);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
