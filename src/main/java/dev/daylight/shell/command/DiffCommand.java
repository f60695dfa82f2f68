package dev.daylight.shell.command;

import dev.daylight.audit.AuditJson;
import dev.daylight.change.ChangeText;
import dev.daylight.pipeline.ChangeReader;
import dev.daylight.pipeline.ChangeReader.Compared;
import dev.daylight.report.ChangesPage;
import dev.daylight.report.Since;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Paragraph;
import dev.daylight.shell.terminal.UserFolder.LastAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code diff}. */
public final class DiffCommand {
    private final Supplier<ChangeReader> changes;
    private final Markets markets;
    private final Console console;

    public DiffCommand(Supplier<ChangeReader> changes, Markets markets, Console console) {
        this.changes = changes;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "diff",
            group = "Daylight",
            description = "Compare two audits: who now says what we say, what is new or gone, what moved the scores.",
            completionProvider = "values",
            help = """
                    Every audit that finds something else leaves a snapshot in the market's folder
                    .daylight/ (the last 24 are kept). Without names, the last two are compared.
                    An audit is named by its audit.json, its folder, or a snapshot's name or
                    beginning, such as a date.

                    Examples:
                      daylight diff
                      daylight diff --market corpus --list
                      daylight diff 20261001 --market corpus --markdown
                      daylight diff --html > changes.html
                      daylight diff old/audit.json reports/corpus --json
                    """)
    public void diff(
            @Argument(index = 0, description = "the earlier audit; left out: the last but one of the market") @Nullable
                    String before,
            @Argument(index = 1, description = "the later audit; left out: the last of the market") @Nullable
                    String after,
            @Option(longName = "market", description = "the market's folder; left out: that of the last audit")
                    @Nullable
                    Path market,
            @Option(longName = "workspace", description = "where the market's audits keep their snapshots") @Nullable
                    Path workspace,
            @Option(longName = "list", description = "list the snapshots, oldest first") boolean list,
            @Option(longName = "markdown", description = "print Markdown") boolean markdown,
            @Option(longName = "html", description = "print a page for a browser") boolean html,
            @Option(longName = "json", description = "print JSON, with every change") boolean json) {
        if (Stream.of(markdown, html, json).filter(chosen -> chosen).count() > 1) {
            throw new UsageException("'--markdown', '--html' and '--json' exclude each other", "Give one");
        }
        // One folder that is a market means that market's last two audits.
        boolean aMarket = before != null && after == null && market == null && isMarket(Path.of(before));
        Path told = aMarket ? Path.of(String.valueOf(before)) : market;
        Path kept = markets.workspace(told, workspace);
        if (list) {
            Path folder = markets.market(told, "Name one with '--market'");
            List<String> names = changes.get().snapshots(folder, kept);
            if (json) {
                console.printJson(names);
            } else if (names.isEmpty()) {
                console.say("No snapshots yet: each audit leaves one.");
            } else {
                console.print(String.join("\n", names));
            }
            return;
        }
        Path folder = told == null
                ? markets.last().map(LastAudit::market).orElse(null)
                : markets.market(told, "Name one with '--market'");
        Compared compared = changes.get().compare(folder, kept, aMarket ? null : before, after);
        if (json) {
            console.print(AuditJson.line(compared.change()));
        } else if (html) {
            console.print(ChangesPage.of(new Since(compared.change(), compared.names())));
        } else if (markdown) {
            console.print(ChangeText.markdown(compared.change(), compared.names()));
        } else {
            wrapped(ChangeText.plain(compared.change(), compared.names()));
        }
    }

    /** Lines as wide as the terminal; what a line goes on with stands further in than it begins. */
    private void wrapped(String text) {
        for (String line : text.stripTrailing().split("\n", -1)) {
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (line.isBlank()) {
                console.print("");
            } else {
                Paragraph.wrap(line.strip(), indent, indent + "  ", console.room())
                        .forEach(console::print);
            }
        }
    }

    private static boolean isMarket(Path place) {
        return Files.isDirectory(place) && !Files.exists(place.resolve("audit.json"));
    }
}
