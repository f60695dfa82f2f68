package dev.daylight.eval;

import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.job.Job;
import dev.daylight.job.JobsFile;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All evaluations, with the installed models or with those of {@code folds}. */
public final class Evaluations implements Evaluator {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int threads;

    /** @param threads texts read at once; figures don't depend on it */
    public Evaluations(int threads) {
        this.threads = threads;
    }

    @Override
    public EvalReport evaluate(
            String task, Path gold, @Nullable Path folds, @Nullable Path crossEncoder, @Nullable Path predictions) {
        if (predictions != null) {
            checkWritable(predictions);
        }
        ModelSource models = new ModelSource(
                folds, crossEncoder == null ? null : new OwnModelSettings(crossEncoder), JobsFile.builtIn(), threads);
        GoldFile file = new GoldFile(gold);
        Result result = switch (task) {
            case "claims" -> new ClaimEvaluation(models).run(file.claims());
            case "overlap" -> new PairEvaluation(models, file.pairs()).overlap();
            case "contradiction" -> new PairEvaluation(models, file.pairs()).contradiction();
            case "jobs" ->
                new JobEvaluation(models)
                        .run(file.jobs(models.jobs().stream().map(Job::id).toList()));
            case "nli" -> new NliEvaluation(models).run(file.nli());
            default ->
                throw new InputException(
                        "nothing can be measured under the name '" + task + "'",
                        "eval",
                        "Name one of claims, overlap, contradiction, jobs, nli.");
        };
        if (predictions != null) {
            write(predictions, result.predictions());
        }
        return result.report();
    }

    /**
     * Overlap and contradiction of the same pairs by the installed models, which read each pair once.
     *
     * @param gold labelled pairs, one JSON object a line
     * @return the reports by task
     * @throws InputException when a line can't be read; it names the line
     */
    public Map<String, EvalReport> pairs(Path gold) {
        PairEvaluation pairs = new PairEvaluation(
                new ModelSource(null, null, JobsFile.builtIn(), threads), new GoldFile(gold).pairs());
        return Map.of(
                "overlap", pairs.overlap().report(),
                "contradiction", pairs.contradiction().report());
    }

    private static void write(Path file, List<Map<String, Object>> predictions) {
        StringBuilder out = new StringBuilder();
        predictions.forEach(line -> out.append(JSON.writeValueAsString(line)).append('\n'));
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    /** Before an evaluation that takes minutes. */
    private static void checkWritable(Path file) {
        Path there = file.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        boolean replaces = there.equals(file.toAbsolutePath());
        if (Files.isDirectory(there) == replaces || !Files.isWritable(there)) {
            throw unwritable(file);
        }
    }

    private static InputException unwritable(Path file) {
        return new InputException(
                "predictions can't be written",
                file.toString(),
                "Name with --predictions a file in a folder you may write to.");
    }

    /**
     * Figures, and one prediction an item.
     *
     * @param predictions field by field, in the order of the items
     */
    record Result(EvalReport report, List<Map<String, Object>> predictions) {}
}
