package dev.daylight.shell.command;

import dev.daylight.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the models are the ones that the figures were measured with. */
final class ModelCheck {
    private static final String LIST = "/dev/daylight/shell/models.txt";
    private static final String REMEDY = "Build again: './daylight' fetches what is missing when target/ was removed";

    private ModelCheck() {}

    /** @param home the program's folder */
    static List<Check> all(Path home) {
        try (InputStream list = Objects.requireNonNull(ModelCheck.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> check(line.split(" ", 3), home))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Check check(String[] line, Path home) {
        String name = "model: " + line[2];
        try (InputStream model = open(line[1], home)) {
            if (model == null) {
                return Check.of(name, false, "missing: " + line[1], REMEDY);
            }
            String found = Sha256.of(model);
            boolean same = found.equals(line[0]);
            return Check.of(name, same, (same ? "" : "changed: ") + line[1] + ", SHA-256 " + found, REMEDY);
        } catch (IOException e) {
            return Check.of(name, false, "unreadable: " + line[1] + ": " + e.getMessage(), REMEDY);
        }
    }

    private static @Nullable InputStream open(String resource, Path home) throws IOException {
        InputStream onClassPath = ModelCheck.class.getResourceAsStream("/" + resource);
        if (onClassPath != null) {
            return onClassPath;
        }
        Path file = home.resolve(resource);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }
}
