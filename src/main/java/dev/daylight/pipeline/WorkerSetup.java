package dev.daylight.pipeline;

import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.ModelFolder;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.job.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * All that a worker needs to judge as this machine does: of what market, for which jobs, and our own models, so that no worker uses
 * others.
 *
 * @param vendors of the market
 * @param jobs the buying jobs
 * @param own a cross-encoder of the user's own, whose folder workers must see under the same path; or null
 * @param models files of our models, by path below the models' folder
 * @param fingerprints of all models by role, which a worker's must equal
 */
record WorkerSetup(
        List<Vendor> vendors,
        List<Job> jobs,
        @Nullable OwnModelSettings own,
        Map<String, byte[]> models,
        Map<String, String> fingerprints) {
    private static final JsonCodec<WorkerSetup> JSON = new JsonCodec<>(new TypeReference<>() {});
    private static final List<String> NAMES = List.of("reader", "pairs");

    WorkerSetup {
        vendors = List.copyOf(vendors);
        jobs = List.copyOf(jobs);
        models = Map.copyOf(models);
        fingerprints = Map.copyOf(fingerprints);
    }

    static WorkerSetup of(List<Vendor> vendors, List<Job> jobs, @Nullable OwnModelSettings own, Models models) {
        Map<String, byte[]> files = new TreeMap<>();
        Path root = ModelFolder.root();
        for (String name : NAMES) {
            Path folder = root.resolve(name);
            if (Files.isDirectory(folder)) {
                add(root, folder, files);
            }
        }
        return new WorkerSetup(vendors, jobs, own, files, models.fingerprints());
    }

    private static void add(Path root, Path folder, Map<String, byte[]> files) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".onnx")
                        || file.toString().endsWith("model.json")
                        || file.toString().endsWith("tokenizer.json")) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models in " + folder + " can't be read", e);
        }
    }

    byte[] bytes() {
        return JSON.bytes(this);
    }

    static WorkerSetup parse(byte[] bytes) {
        return JSON.value(bytes).orElseThrow(() -> new IllegalStateException("no setup of this version of Daylight"));
    }
}
