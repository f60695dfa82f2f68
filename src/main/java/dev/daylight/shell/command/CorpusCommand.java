package dev.daylight.shell.command;

import dev.daylight.corpus.Captured;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.corpus.Vendor;
import dev.daylight.pipeline.MarketReader;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code corpus}. */
public final class CorpusCommand {
    private final Supplier<MarketReader> reader;
    private final Markets markets;
    private final Console console;

    public CorpusCommand(Supplier<MarketReader> reader, Markets markets, Console console) {
        this.reader = reader;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "corpus",
            group = "Daylight",
            description = "Show what an audit would read: vendors, roles, channels, documents, and what it ignores.",
            completionProvider = "values",
            help = """
                    Nothing is opened but corpus.yaml.

                    Examples:
                      daylight corpus corpus --files
                      daylight corpus ../data/feature-flags --own flagsmith --json
                    """)
    public void corpus(
            @Argument(index = 0, description = "the market's folder; left out: that of the last audit") @Nullable
                    Path market,
            @Option(longName = "own", description = "id of the own vendor, where folders and corpus.yaml don't say")
                    @Nullable
                    String own,
            @Option(longName = "files", description = "list every document") boolean files,
            @Option(longName = "json", description = "print JSON, with every document") boolean json) {
        Corpus corpus = reader.get().corpus(markets.market(market, "Name one: 'daylight corpus FOLDER'"), own);
        if (json) {
            console.printJson(data(corpus));
            return;
        }
        console.print("Market " + corpus.market() + ": " + corpus.vendors().size() + " vendors, "
                + corpus.sources().size() + " documents, " + size(corpus.sources()) + "\n\n");
        console.print(vendors(corpus));
        if (files) {
            console.print("\nDocuments\n");
            console.print(documents(corpus));
        }
        if (!corpus.ignored().isEmpty()) {
            console.print("\nIgnored: " + corpus.ignored().size() + "\n");
            console.print(new Table(
                    List.of("Path", "Why"),
                    corpus.ignored().stream()
                            .map(ignored -> List.of(ignored.path(), ignored.reason()))
                            .toList()));
        }
    }

    private static Table vendors(Corpus corpus) {
        List<List<String>> rows = new ArrayList<>();
        for (Vendor vendor : corpus.vendors()) {
            List<Source> sources = of(corpus, vendor);
            String channels = channels(sources).entrySet().stream()
                    .map(channel -> channel.getKey() + " " + channel.getValue())
                    .collect(Collectors.joining(", "));
            rows.add(List.of(vendor.id(), vendor.name(), role(vendor), "" + sources.size(), size(sources), channels));
        }
        return new Table(List.of("Vendor", "Name", "Role", " Documents", " Size", "Channels"), rows);
    }

    private static Table documents(Corpus corpus) {
        return new Table(
                List.of("Vendor", "Channel", " Size", "Path"),
                corpus.sources().stream()
                        .map(source -> List.of(source.vendor(), source.channel(), size(List.of(source)), source.path()))
                        .toList());
    }

    private static Map<String, Object> data(Corpus corpus) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("market", corpus.market());
        data.put("own", corpus.own().id());
        data.put(
                "vendors",
                corpus.vendors().stream().map(vendor -> vendor(corpus, vendor)).toList());
        data.put(
                "documents",
                corpus.sources().stream().map(CorpusCommand::document).toList());
        data.put("ignored", corpus.ignored());
        return data;
    }

    private static Map<String, Object> vendor(Corpus corpus, Vendor vendor) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", vendor.id());
        data.put("name", vendor.name());
        data.put("role", role(vendor));
        data.put("documents", of(corpus, vendor).size());
        data.put("channels", channels(of(corpus, vendor)));
        return data;
    }

    private static Map<String, Object> document(Source source) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", source.path());
        data.put("vendor", source.vendor());
        data.put("channel", source.channel());
        data.put("bytes", source.bytes());
        Captured captured = source.captured();
        if (captured != null) {
            data.put("url", captured.url());
            data.put("captured", captured.date().toString());
        }
        return data;
    }

    private static List<Source> of(Corpus corpus, Vendor vendor) {
        return corpus.sources().stream()
                .filter(source -> source.vendor().equals(vendor.id()))
                .toList();
    }

    private static Map<String, Long> channels(List<Source> sources) {
        return sources.stream().collect(Collectors.groupingBy(Source::channel, TreeMap::new, Collectors.counting()));
    }

    private static String role(Vendor vendor) {
        return vendor.role().name().toLowerCase(Locale.ROOT);
    }

    private static String size(List<Source> sources) {
        long bytes = sources.stream().mapToLong(Source::bytes).sum();
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
