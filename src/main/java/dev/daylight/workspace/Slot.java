package dev.daylight.workspace;

import dev.daylight.digest.Sha256;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** One named content of the workspace, such as the last audit: replaced in one step, checked when read. */
public final class Slot {
    private static final int DIGITS = 64;

    private final Path file;

    Slot(Path file) {
        this.file = file;
    }

    /** What was kept last, or empty when there is none or it is damaged. */
    public Optional<byte[]> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] all = Files.readAllBytes(file);
            if (all.length < DIGITS) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(all, DIGITS, all.length);
            String digest = new String(all, 0, DIGITS, StandardCharsets.US_ASCII);
            return digest.equals(Sha256.of(content)) ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            throw new InputException("it can't be read: " + e.getMessage(), file.toString(), "Run the audit again");
        }
    }

    public void replace(byte[] content) {
        try {
            PrivateFiles.replace(file, Sha256.of(content).getBytes(StandardCharsets.US_ASCII), content);
        } catch (IOException e) {
            throw new InputException(
                    "it can't be written: " + e.getMessage(),
                    file.toString(),
                    "Free some space, or name another folder with --workspace");
        }
    }
}
