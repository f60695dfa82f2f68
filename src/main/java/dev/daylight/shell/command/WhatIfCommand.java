package dev.daylight.shell.command;

import dev.daylight.pipeline.AuditRequest;
import dev.daylight.pipeline.MarketRequest;
import dev.daylight.pipeline.Planner;
import dev.daylight.pipeline.Progress;
import dev.daylight.plan.WhatIfReport;
import dev.daylight.shell.line.ByteSize;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code whatif}. */
public final class WhatIfCommand {
    private final Supplier<Planner> planner;
    private final Markets markets;
    private final Console console;

    public WhatIfCommand(Supplier<Planner> planner, Markets markets, Console console) {
        this.planner = planner;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "whatif",
            group = "Daylight",
            description = "Show what removing documents, or adding a draft, would do to scores and findings.",
            completionProvider = "values",
            help = """
                    Nothing is changed in the market's folder; a draft may lie anywhere. Of a draft it
                    tells what of it is new, what is already said and by whom, and what it may contradict.

                    Examples:
                      daylight whatif corpus --remove "own/*/website/resources/**"
                      daylight whatif corpus --add ~/new-page.md --channel website
                    """)
    public void whatIf(
            @Argument(index = 0, description = "the market's folder; left out: that of the last audit") @Nullable
                    Path market,
            @Option(longName = "remove", description = "pattern of paths of own documents that go") @Nullable
                    String remove,
            @Option(longName = "add", description = "file of a draft that comes") @Nullable Path add,
            @Option(longName = "channel", description = "how the draft will reach the buyer", defaultValue = "website")
                    String channel,
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
            @Option(longName = "json", description = "print JSON, with every finding") boolean json)
            throws InterruptedException {
        if (remove == null && add == null) {
            throw new UsageException("'whatif' needs a change", "Give '--remove PATTERN', '--add FILE', or both");
        }
        if (!channel.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*")) {
            throw new UsageException("'--channel': '" + channel + "' is no channel", "Give one such as website or rep");
        }
        MarketRequest request = new MarketRequest(
                markets.market(market, "Name one: 'daylight whatif FOLDER'"),
                own,
                markets.workspace(market, workspace),
                Runtime.getRuntime().availableProcessors(),
                maxFile == null ? AuditRequest.USUAL_SIZE : maxFile.bytes(),
                review,
                Days.asOf(asOf));
        Progress progress = console.progress();
        WhatIfReport report;
        try {
            report = planner.get().whatIf(request, new Planner.WhatIfRequest(remove, add, channel), progress);
        } finally {
            progress.end();
        }
        if (json) {
            console.printJson(report);
        } else {
            WhatIfText.print(report, console);
        }
    }
}
