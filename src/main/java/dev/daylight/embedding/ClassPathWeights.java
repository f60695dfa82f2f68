package dev.daylight.embedding;

import dev.daylight.digest.Sha256;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files of models that Maven artifacts carry at their root. */
final class ClassPathWeights {
    private ClassPathWeights() {}

    /** The file, if it is the one whose digest we know. */
    static byte[] read(String name, String sha256) {
        try (InputStream in = ClassPathWeights.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new InputException(
                        "the model file " + name + " is missing", "class path", "Build Daylight again with ./daylight");
            }
            byte[] bytes = in.readAllBytes();
            if (!Sha256.of(bytes).equals(sha256)) {
                throw new InputException(
                        "the model file " + name + " is damaged",
                        "class path",
                        "Delete its jar from Maven's local repository and build Daylight again");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
