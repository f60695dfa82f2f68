package dev.daylight.eval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs the same code as the audit on labelled texts and measures it. */
public interface Evaluator {
    /**
     * @param task {@code claims}, {@code overlap}, {@code contradiction}, {@code jobs} or {@code nli}
     * @param gold labelled texts, one JSON object a line
     * @param folds folder of models that were each trained without one market ({@code MODEL/MARKET/}), for figures by
     *     leave-one-market-out; null: the installed models
     * @param crossEncoder folder of a cross-encoder that the user brings, or null
     * @param predictions where to write one prediction a line, or null
     * @throws dev.daylight.problem.InputException when a line can't be read; it names the line
     */
    EvalReport evaluate(
            String task, Path gold, @Nullable Path folds, @Nullable Path crossEncoder, @Nullable Path predictions);

    /** With Daylight's own models only. */
    default EvalReport evaluate(String task, Path gold, @Nullable Path folds, @Nullable Path predictions) {
        return evaluate(task, gold, folds, null, predictions);
    }
}
