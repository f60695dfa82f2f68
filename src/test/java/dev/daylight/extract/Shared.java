package dev.daylight.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The development data beside the project; tests that need it are skipped, visibly, where it is absent. */
final class Shared {
    private Shared() {}

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("daylight.shared", "../shared"))
                .resolve("data")
                .resolve(name);
        assumeTrue(Files.isDirectory(folder), "no " + folder);
        return folder;
    }
}
