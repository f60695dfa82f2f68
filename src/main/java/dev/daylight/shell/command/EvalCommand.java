package dev.daylight.shell.command;

import dev.daylight.eval.EvalReport;
import dev.daylight.eval.Evaluator;
import dev.daylight.shell.line.Suggestion;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code eval}. */
public final class EvalCommand {
    /** What can be measured. */
    static final List<String> TASKS = List.of("claims", "overlap", "contradiction", "jobs", "nli");

    private final Supplier<Evaluator> evaluator;
    private final Console console;

    public EvalCommand(Supplier<Evaluator> evaluator, Console console) {
        this.evaluator = evaluator;
        this.console = console;
    }

    @Command(
            name = "eval",
            group = "Daylight",
            description = "Measure what the audit's models get right on labelled texts, beside simple baselines.",
            completionProvider = "values",
            help = """
                    Prints precision, recall, F1 and average precision with 95 % intervals.

                    Example:
                      daylight eval claims --gold claims.dev.jsonl --predictions /tmp/claims.jsonl
                    """)
    public void eval(
            @Argument(index = 0, description = "claims, overlap, contradiction, jobs or nli") String task,
            @Option(longName = "gold", required = true, description = "labelled texts, one JSON object a line")
                    Path gold,
            @Option(
                            longName = "folds",
                            description =
                                    "folder of models trained without one market each, MODEL/MARKET/, for figures by"
                                            + " leave-one-market-out; left out: the installed models")
                    @Nullable
                    Path folds,
            @Option(
                            longName = "cross-encoder",
                            description = "folder of a cross-encoder of your own: ONNX, tokenizer.json, config.json")
                    @Nullable
                    Path crossEncoder,
            @Option(longName = "predictions", description = "file to write one prediction a line to") @Nullable
                    Path predictions,
            @Option(longName = "json", description = "print JSON") boolean json) {
        if (!TASKS.contains(task)) {
            throw new UsageException(
                    "'" + task + "' can't be measured",
                    Suggestion.didYouMean(task, TASKS, "Give one of " + String.join(", ", TASKS)));
        }
        EvalReport report = evaluator.get().evaluate(task, gold, folds, crossEncoder, predictions);
        console.print(json ? report.json() : report.text());
    }
}
