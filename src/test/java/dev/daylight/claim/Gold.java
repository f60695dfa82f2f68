package dev.daylight.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled sentences and pairs that lie beside the project; absent on a machine that only has the project. */
public final class Gold {
    private Gold() {}

    public static Path folder() {
        return Path.of(System.getProperty("daylight.shared", "../shared")).resolve("data/gold");
    }

    /** Lines of a file; the calling test is skipped, visibly, where it is absent. */
    public static List<JsonNode> lines(String file) {
        Path path = folder().resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is absent");
        JsonMapper mapper = JsonMapper.shared();
        try {
            return Files.readAllLines(path).stream().map(mapper::readTree).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
