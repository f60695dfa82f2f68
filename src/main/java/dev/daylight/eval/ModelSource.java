package dev.daylight.eval;

import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.ModelFolder;
import dev.daylight.job.Job;
import dev.daylight.pipeline.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The models for a market: the installed ones, or, to measure by leave-one-market-out, those that were trained without it.
 *
 * @param folds folder with {@code MODEL/MARKET/model.onnx} and the fusion's weights in {@code fusion/MARKET/}; null: the installed models for every market
 * @param jobs the buying jobs
 * @param threads texts read at once
 */
record ModelSource(@Nullable Path folds, List<Job> jobs, int threads) {
    Models open(String market, Collection<String> vendors) {
        List<Vendor> all = vendors.stream()
                .distinct()
                .sorted()
                .map(id -> new Vendor(id.isEmpty() ? "unknown" : id, id.isEmpty() ? "unknown" : id, Role.COMPETITOR))
                .toList();
        return Models.open(all, jobs, folder("reader", market), folder("pairs", market), fusion(market), threads);
    }

    /** Whether the figures are of markets that the models haven't seen. */
    String says() {
        return folds == null
                ? "models: as installed"
                : "models: leave-one-market-out, each market read by models that were trained without it";
    }

    private @Nullable Path fusion(String market) {
        Path folder = folds == null ? null : folds.resolve("fusion").resolve(market);
        return folder != null && Files.isDirectory(folder) ? folder : null;
    }

    private Optional<ModelFolder> folder(String model, String market) {
        if (folds == null) {
            return ModelFolder.find(model);
        }
        try (Stream<Path> candidates = Stream.of(folds.resolve(model).resolve(market))) {
            return candidates
                    .filter(folder -> Files.isRegularFile(folder.resolve("model.onnx")))
                    .findFirst()
                    .map(ModelFolder::open);
        }
    }
}
