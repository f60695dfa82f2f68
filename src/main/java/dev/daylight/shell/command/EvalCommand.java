package dev.daylight.shell.command;

import dev.daylight.eval.EvalReport;
import dev.daylight.eval.Evaluator;
import dev.daylight.eval.ReviewedEvaluation;
import dev.daylight.pipeline.Reviewer;
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
    private final Supplier<Reviewer> reviewer;
    private final Markets markets;
    private final Console console;

    public EvalCommand(Supplier<Evaluator> evaluator, Supplier<Reviewer> reviewer, Markets markets, Console console) {
        this.evaluator = evaluator;
        this.reviewer = reviewer;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "eval",
            group = "Daylight",
            description = "Measure what the audit's models get right on labelled texts, beside simple baselines.",
            completionProvider = "values",
            help = """
                    Prints precision, recall, F1 and average precision with 95 % intervals.

                    With --reviewed it measures on your own decisions instead: which share of the
                    findings that you judged were right, with 95 % intervals.

                    Examples:
                      daylight eval claims --gold claims.dev.jsonl --predictions /tmp/claims.jsonl
                      daylight eval --reviewed corpus
                    """)
    public void eval(
            @Argument(
                            index = 0,
                            description = "claims, overlap, contradiction, jobs or nli; with --reviewed a market's"
                                    + " folder, else that of the last audit")
                    @Nullable
                    String task,
            @Option(longName = "gold", description = "labelled texts, one JSON object a line") @Nullable Path gold,
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
            @Option(longName = "reviewed", description = "measure on decisions of 'review'") boolean reviewed,
            @Option(
                            longName = "review",
                            description = "file of decisions; left out: review.yaml in the market's folder")
                    @Nullable
                    Path review,
            @Option(
                            longName = "workspace",
                            description = "with --reviewed, where the market's audits keep what they found")
                    @Nullable
                    Path workspace,
            @Option(longName = "json", description = "print JSON") boolean json) {
        if (reviewed) {
            if (gold != null || folds != null || crossEncoder != null || predictions != null) {
                throw new UsageException(
                        "'--reviewed' measures on your decisions",
                        "Leave out '--gold', '--folds', '--cross-encoder' and '--predictions'");
            }
            Path market = task == null ? null : Path.of(task);
            Path folder = markets.market(market, "Name one: 'daylight eval --reviewed FOLDER'");
            EvalReport report = ReviewedEvaluation.of(reviewer.get()
                    .open(folder, markets.workspace(market, workspace), review)
                    .judged());
            console.print(json ? report.json() : report.text());
            return;
        }
        measure(task == null ? "" : task, gold, folds, crossEncoder, predictions, json);
    }

    private void measure(
            String task,
            @Nullable Path gold,
            @Nullable Path folds,
            @Nullable Path crossEncoder,
            @Nullable Path predictions,
            boolean json) {
        if (!TASKS.contains(task)) {
            throw new UsageException(
                    "'" + task + "' can't be measured",
                    Suggestion.didYouMean(task, TASKS, "Give one of " + String.join(", ", TASKS)));
        }
        if (gold == null) {
            throw new UsageException("'eval' needs '--gold'", "See 'daylight eval --help'");
        }
        EvalReport report = evaluator.get().evaluate(task, gold, folds, crossEncoder, predictions);
        console.print(json ? report.json() : report.text());
    }
}
