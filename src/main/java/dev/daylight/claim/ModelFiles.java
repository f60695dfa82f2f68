package dev.daylight.claim;

import dev.daylight.digest.Sha256;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models of CoreNLP and WordNet, which Maven artifacts carry: loaded only when each file is, byte for byte, the one that the
 * figures were measured with. CoreNLP's are serialized Java objects, which can run code where they are read, so this also keeps
 * exchanged files from being opened at all.
 */
final class ModelFiles {
    private static final String LIST = "model-files.txt";

    /** Where files come from: by name, null where there is none. */
    interface Files {
        @Nullable
        InputStream open(String name);
    }

    private ModelFiles() {}

    /**
     * @param use first word of the lines that count: {@code tagger}, {@code parser} or {@code wordnet}
     * @throws InputException when a file is missing or has other bytes
     */
    static void check(String use) {
        check(use, ModelFiles.class.getClassLoader()::getResourceAsStream);
    }

    static void check(String use, Files files) {
        List<String[]> lines = lines(use);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no files of " + use);
        }
        for (String[] line : lines) {
            String name = line[2];
            try (InputStream in = files.open(name)) {
                if (in == null) {
                    throw new InputException(
                            "the model file " + name + " is missing",
                            "class path",
                            "Remove the folder target/ and build Daylight again with ./daylight");
                }
                if (!Sha256.of(in).equals(line[1])) {
                    throw new InputException(
                            "the model file " + name + " is damaged or exchanged",
                            "class path",
                            "Delete its jar from Maven's local repository, remove the folder target/ and build Daylight"
                                    + " again with ./daylight");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the model file " + name + " can't be read", e);
            }
        }
    }

    /** Lines of three words: use, digest, name. */
    private static List<String[]> lines(String use) {
        try (InputStream in = Objects.requireNonNull(ModelFiles.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(use + " "))
                    .map(line -> line.split(" ", 3))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
