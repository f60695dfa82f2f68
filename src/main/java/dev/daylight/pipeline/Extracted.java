package dev.daylight.pipeline;

import dev.daylight.extract.DocumentCodec;
import dev.daylight.extract.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A document as a worker found it.
 *
 * @param fingerprint of the worker's readers
 * @param sha256 of its bytes; empty when it may not be opened
 * @param attempt what was read; null when that is known already, or it may not be opened
 */
record Extracted(String fingerprint, String sha256, DocumentReader.@Nullable Attempt attempt) {

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(fingerprint);
            out.writeUTF(sha256);
            out.writeBoolean(attempt != null);
            if (attempt != null) {
                out.writeBoolean(attempt.lasting());
                byte[] documents = DocumentCodec.encode(attempt.documents());
                out.writeInt(documents.length);
                out.write(documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return bytes.toByteArray();
    }

    static Extracted parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String fingerprint = in.readUTF();
            String sha256 = in.readUTF();
            if (!in.readBoolean()) {
                return new Extracted(fingerprint, sha256, null);
            }
            boolean lasting = in.readBoolean();
            return new Extracted(
                    fingerprint,
                    sha256,
                    new DocumentReader.Attempt(DocumentCodec.decode(in.readNBytes(in.readInt())), lasting));
        } catch (IOException e) {
            throw new UncheckedIOException("a worker's answer isn't whole", e);
        }
    }
}
