package dev.daylight.shell.command;

import dev.daylight.pipeline.MarketSearch;
import dev.daylight.pipeline.SearchHit;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code search}. */
public final class SearchCommand {
    private static final int MOST_HITS = 10_000;

    private final Supplier<MarketSearch> search;
    private final Markets markets;
    private final Console console;

    public SearchCommand(Supplier<MarketSearch> search, Markets markets, Console console) {
        this.search = search;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "search",
            group = "Daylight",
            description = "Find who says what, by words and by meaning, in a market that was audited.",
            completionProvider = "values",
            help = """
                    Examples:
                      daylight search single sign-on
                      daylight search "99.99 % uptime" --vendor acme --channel rep --limit 5 --json
                    """)
    public void search(
            @Arguments List<String> query,
            @Option(longName = "market", description = "the market's folder; left out: that of the last audit")
                    @Nullable
                    Path market,
            @Option(longName = "workspace", description = "where the audit kept its index") @Nullable Path workspace,
            @Option(longName = "vendor", description = "only what this vendor says") @Nullable String vendor,
            @Option(longName = "job", description = "only what helps with this buying job") @Nullable String job,
            @Option(longName = "channel", description = "only what reaches the buyer this way") @Nullable
                    String channel,
            @Option(longName = "limit", description = "most hits to show", defaultValue = "10") Integer limit,
            @Option(longName = "json", description = "print JSON") boolean json) {
        if (limit < 1 || limit > MOST_HITS) {
            throw new UsageException("'--limit': " + limit + " is out of range", "Give 1 to " + MOST_HITS);
        }
        String words = String.join(" ", query).strip();
        if (words.isEmpty()) {
            throw new UsageException("There is nothing to search for", "Give a word or a sentence");
        }
        Path folder = markets.market(market, "Run 'daylight audit FOLDER', or name the market with '--market'");
        List<SearchHit> hits =
                search.get().search(folder, markets.workspace(market, workspace), words, vendor, job, channel, limit);
        if (json) {
            console.printJson(hits);
        } else if (hits.isEmpty()) {
            console.say("Nothing found.");
        } else {
            hits.forEach(this::show);
        }
    }

    private void show(SearchHit hit) {
        console.print(String.format(
                Locale.ROOT,
                "%.3f  %s (%s)  %s, %s  [%s]%n       %s%n%n",
                hit.score(),
                hit.vendor(),
                hit.channel(),
                hit.path(),
                hit.anchor(),
                hit.claim(),
                hit.text().strip().replaceAll("\\s+", " ")));
    }
}
