package dev.daylight.shell.command;

import dev.daylight.pipeline.AuditRequest;
import dev.daylight.pipeline.MarketRequest;
import dev.daylight.pipeline.Planner;
import dev.daylight.pipeline.Progress;
import dev.daylight.plan.PrunePlan;
import dev.daylight.shell.line.ByteSize;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code prune}. */
public final class PruneCommand {
    private final Supplier<Planner> planner;
    private final Markets markets;
    private final Console console;

    public PruneCommand(Supplier<Planner> planner, Markets markets, Console console) {
        this.planner = planner;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "prune",
            group = "Daylight",
            description = "Plan which of your documents to keep, merge, update and remove, and what that buys.",
            completionProvider = "values",
            help = """
                    Nothing is changed in the market's folder. Without a budget, no message and no
                    answer to a buyer's question is lost. The usage file is a CSV with the columns
                    asset,views,last_used,deals; what is heavily used is never removed silently.

                    Examples:
                      daylight prune corpus
                      daylight prune corpus --job validation --keep "own/*/website/**"
                      daylight prune corpus --budget 12 --usage usage.csv --json
                    """)
    public void prune(
            @Argument(index = 0, description = "the market's folder; left out: that of the last audit") @Nullable
                    Path market,
            @Option(longName = "job", description = "only documents that serve this buying job") @Nullable String job,
            @Option(longName = "keep", description = "pattern of paths that must stay, such as 'own/*/rep/**'")
                    @Nullable
                    String keep,
            @Option(
                            longName = "budget",
                            description = "most own documents that may stay; 0: no budget",
                            defaultValue = "0")
                    Integer budget,
            @Option(
                            longName = "overload",
                            description = "highest overload that a job may have; -1: any",
                            defaultValue = "-1")
                    Integer overload,
            @Option(longName = "usage", description = "CSV file of how much documents are used") @Nullable Path usage,
            @Option(longName = "own", description = "id of the own vendor, where folders and corpus.yaml don't say")
                    @Nullable
                    String own,
            @Option(longName = "workspace", description = "folder for what is kept between audits") @Nullable
                    Path workspace,
            @Option(
                            longName = "max-file",
                            description = "largest file to read, such as 50m; larger ones are listed; left out: 200m")
                    @Nullable
                    ByteSize maxFile,
            @Option(
                            longName = "review",
                            description = "file of decisions; left out: review.yaml in the market's folder")
                    @Nullable
                    Path review,
            @Option(longName = "as-of", description = "day on which decisions hold or have run out; left out: today")
                    @Nullable
                    String asOf,
            @Option(longName = "json", description = "print JSON, with every message and contradiction") boolean json)
            throws InterruptedException {
        if (budget < 0) {
            throw new UsageException("'--budget': " + budget + " is out of range", "Give 1 or more");
        }
        if (overload < -1 || overload > 100) {
            throw new UsageException("'--overload': " + overload + " is out of range", "Give 0 to 100");
        }
        MarketRequest request = new MarketRequest(
                markets.market(market, "Name one: 'daylight prune FOLDER'"),
                own,
                markets.workspace(market, workspace),
                Runtime.getRuntime().availableProcessors(),
                maxFile == null ? AuditRequest.USUAL_SIZE : maxFile.bytes(),
                review,
                Days.asOf(asOf));
        Progress progress = console.progress();
        PrunePlan plan;
        try {
            plan = planner.get()
                    .prune(
                            request,
                            new Planner.PruneRequest(
                                    job,
                                    keep,
                                    budget == 0 ? null : budget,
                                    overload < 0 ? null : overload.doubleValue(),
                                    usage),
                            progress);
        } finally {
            progress.end();
        }
        if (json) {
            console.printJson(plan);
        } else {
            PruneText.print(plan, console);
        }
    }
}
