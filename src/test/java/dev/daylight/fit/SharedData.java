package dev.daylight.fit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder with the labelled data: system property {@code shared}, else {@code ../shared} beside the project. */
public final class SharedData {
    private SharedData() {}

    public static Path folder() {
        return Path.of(System.getProperty("shared", "../shared"));
    }

    /** A file below it; the calling test is skipped (visibly) where the file is absent. */
    public static Path assumed(String path) {
        Path file = folder().resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "needs " + file + ", which is not here");
        return file;
    }
}
