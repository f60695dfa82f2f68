package dev.daylight.eval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs the same code as the audit on labelled texts and measures it. */
public interface Evaluator {
    /**
     * @param task {@code claims}, {@code overlap}, {@code contradiction}, {@code jobs} or {@code nli}
     * @param gold labelled texts, one JSON object a line
     * @param predictions where to write one prediction a line, or null
     * @throws dev.daylight.problem.InputException when a line can't be read; it names the line
     */
    EvalReport evaluate(String task, Path gold, @Nullable Path predictions);
}
