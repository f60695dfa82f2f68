package dev.daylight.eval;

import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.ModelFolder;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.job.Job;
import dev.daylight.pipeline.Models;
import dev.daylight.problem.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The models for a market: the installed ones, or, to measure by leave-one-market-out, those that were trained without it.
 *
 * @param folds folder with {@code MODEL/MARKET/model.onnx} and the fusion's weights in {@code fusion/MARKET/}; null: the installed models for every market
 * @param own a cross-encoder that the user brings, or null
 * @param jobs the buying jobs
 * @param threads texts read at once
 */
record ModelSource(@Nullable Path folds, @Nullable OwnModelSettings own, List<Job> jobs, int threads) {
    /** What it means that a folder is not there. */
    private static final SortedMap<String, String> ABSENT = new TreeMap<>(Map.of(
            "fusion", "overlap and contradiction are judged by the installed weights, which were fitted on all markets",
            "pairs", "overlap and contradiction are judged without a cross-encoder",
            "reader", "claims are told by 'linguistic features', jobs by 'examples by embedding'"));

    ModelSource {
        if (folds != null && ABSENT.keySet().stream().noneMatch(model -> Files.isDirectory(folds.resolve(model)))) {
            throw new InputException(
                    "no folder of models trained without one market each",
                    folds.toString(),
                    "Name with --folds a folder that holds reader, pairs or fusion.");
        }
        jobs = List.copyOf(jobs);
    }

    Models open(String market, Collection<String> vendors) {
        List<Vendor> all = vendors.stream()
                .distinct()
                .sorted()
                .map(id -> new Vendor(id.isEmpty() ? "unknown" : id, id.isEmpty() ? "unknown" : id, Role.COMPETITOR))
                .toList();
        return Models.open(all, jobs, folder("reader", market), folder("pairs", market), fusion(market), own, threads);
    }

    /** Whether the figures are of markets that the models haven't seen, and which parts have seen them all the same. */
    String says() {
        List<String> notes = new ArrayList<>();
        if (own != null) {
            notes.add(
                    "entailment and contradiction are told by a cross-encoder of your own; the weights are those of ours");
        }
        if (folds == null) {
            notes.add("models: as installed");
            return String.join("\n", notes);
        }
        notes.add("models: leave-one-market-out, each market read by models that were trained without it");
        ABSENT.forEach((model, meaning) -> {
            if (!Files.isDirectory(folds.resolve(model))) {
                notes.add("no " + model + "/ among them: " + meaning);
            }
        });
        notes.add(
                "not left out, but fitted on all four markets: claim-weights.txt of 'linguistic features' and the parameters of"
                        + " 'examples by embedding'; question matching is not measured and was fitted on texts of our own");
        return String.join("\n", notes);
    }

    private @Nullable Path fusion(String market) {
        return fold("fusion", market).orElse(null);
    }

    private Optional<ModelFolder> folder(String model, String market) {
        return folds == null ? ModelFolder.find(model) : fold(model, market).map(ModelFolder::open);
    }

    /** What was trained without the market; empty when there is nothing of that kind for any market. */
    private Optional<Path> fold(String model, String market) {
        if (folds == null || !Files.isDirectory(folds.resolve(model))) {
            return Optional.empty();
        }
        if (market.isEmpty()) {
            throw new InputException(
                    "texts that name no market can't be measured by leave-one-market-out",
                    "--folds " + folds,
                    "Add the field 'market', or leave out --folds.");
        }
        Path folder = folds.resolve(model).resolve(market);
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    "no model was trained without the market '" + market + "'",
                    folder.toString(),
                    "Train one, or leave out --folds.");
        }
        return Optional.of(folder);
    }
}
