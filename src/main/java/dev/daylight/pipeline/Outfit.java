package dev.daylight.pipeline;

import dev.daylight.embedding.ModelFolder;
import dev.daylight.extract.TemporaryFolder;
import dev.daylight.workspace.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A worker's models, made from what was sent.
 *
 * @param setup what was sent
 * @param models opened
 * @param memory that these models ask before they compute
 */
record Outfit(WorkerSetup setup, Models models, Journal memory) implements AutoCloseable {
    static Outfit of(WorkerSetup setup, int threads) {
        try (TemporaryFolder folder = TemporaryFolder.create("models")) {
            for (Map.Entry<String, byte[]> file : setup.models().entrySet()) {
                Path path = folder.path().resolve(file.getKey()).normalize();
                if (!path.startsWith(folder.path())) {
                    throw new IOException("no place for a model: " + file.getKey());
                }
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            Journal memory = new Journal();
            Models models = Models.open(
                    setup.vendors(),
                    setup.jobs(),
                    model(folder.path(), "reader"),
                    model(folder.path(), "pairs"),
                    null,
                    setup.own(),
                    memory,
                    threads);
            if (!models.fingerprints().equals(setup.fingerprints())) {
                models.close();
                throw new IllegalStateException("this worker's Daylight judges differently: its models are "
                        + models.fingerprints() + ", not " + setup.fingerprints());
            }
            return new Outfit(setup, models, memory);
        } catch (IOException e) {
            throw new UncheckedIOException("the models can't be unpacked", e);
        }
    }

    private static Optional<ModelFolder> model(Path root, String name) {
        return Files.isDirectory(root.resolve(name))
                ? Optional.of(ModelFolder.open(root.resolve(name)))
                : Optional.empty();
    }

    @Override
    public void close() {
        models.close();
    }
}
