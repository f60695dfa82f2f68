package dev.daylight.shell.command;

import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListKind;
import dev.daylight.report.list.ListQuery;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code overlaps} and {@code contradictions}. */
public final class FindingCommands {
    private final Lists lists;

    public FindingCommands(Lists lists) {
        this.lists = lists;
    }

    @Command(
            name = "overlaps",
            group = "Daylight",
            description = "List who says the same as whom: pairs of sentences, those with us first.",
            completionProvider = "values",
            help = """
                    Of a pair, --vendor, --channel, --path and --contains ask about one and the same side,
                    --against about the other. 'daylight explain ID' shows why a pair is listed.

                    Examples:
                      daylight overlaps --kind verbatim --vendor own --against rivals
                      daylight overlaps corpus --scope within --path "own/*/website/**"
                      daylight overlaps --job validation --csv > overlaps.csv
                    """)
    public void overlaps(
            @Argument(index = 0, description = ListHelp.AUDIT) @Nullable Path audit,
            @Option(
                            longName = "kind",
                            description = "of this kind: verbatim, equivalent, specific; several with commas between")
                    @Nullable
                    String kind,
            @Option(longName = "scope", description = ListHelp.SCOPE) @Nullable String scope,
            @Option(longName = "vendor", description = ListHelp.VENDOR) @Nullable String vendor,
            @Option(longName = "against", description = ListHelp.AGAINST) @Nullable String against,
            @Option(longName = "channel", description = ListHelp.CHANNEL) @Nullable String channel,
            @Option(longName = "job", description = ListHelp.JOB) @Nullable String job,
            @Option(longName = "min-probability", description = ListHelp.MIN_PROBABILITY) @Nullable
                    String minProbability,
            @Option(longName = "path", description = ListHelp.PATH) @Nullable String path,
            @Option(longName = "contains", description = ListHelp.CONTAINS) @Nullable String contains,
            @Option(longName = "sort", description = ListHelp.SORT) @Nullable String sort,
            @Option(longName = "reverse", description = ListHelp.REVERSE) boolean reverse,
            @Option(longName = "page", description = ListHelp.PAGE) @Nullable Integer page,
            @Option(longName = "per-page", description = ListHelp.PER_PAGE) @Nullable Integer perPage,
            @Option(longName = "json", description = ListHelp.JSON) boolean json,
            @Option(longName = "csv", description = ListHelp.CSV) boolean csv) {
        ListQuery query = ListQuery.of(ListKind.OVERLAPS)
                .with(ListFilter.KIND, kind)
                .with(ListFilter.SCOPE, scope)
                .with(ListFilter.VENDOR, vendor)
                .with(ListFilter.AGAINST, against)
                .with(ListFilter.CHANNEL, channel)
                .with(ListFilter.JOB, job)
                .with(ListFilter.MIN_PROBABILITY, minProbability)
                .with(ListFilter.PATH, path)
                .with(ListFilter.CONTAINS, contains)
                .sorted(sort, reverse);
        lists.print(audit, query, new ListOutput(page, perPage, json, csv));
    }

    @Command(
            name = "contradictions",
            group = "Daylight",
            description = "List sentences that may contradict each other, our own first, with the words that clash.",
            completionProvider = "values",
            help = """
                    Of a pair, --vendor, --channel, --path and --contains ask about one and the same side,
                    --against about the other. Look at both in their documents before you use one.
                    'daylight explain ID' shows why a pair is listed.

                    Examples:
                      daylight contradictions --vendor own --scope within
                      daylight contradictions corpus --type numeric --min-probability 50%
                      daylight contradictions --vendor own --channel rep --contains "price" --json
                    """)
    public void contradictions(
            @Argument(index = 0, description = ListHelp.AUDIT) @Nullable Path audit,
            @Option(
                            longName = "type",
                            description =
                                    "of this type: negation, antonym, numeric, modality, stance, fact; several with commas between")
                    @Nullable
                    String type,
            @Option(longName = "scope", description = ListHelp.SCOPE) @Nullable String scope,
            @Option(longName = "vendor", description = ListHelp.VENDOR) @Nullable String vendor,
            @Option(longName = "against", description = ListHelp.AGAINST) @Nullable String against,
            @Option(longName = "channel", description = ListHelp.CHANNEL) @Nullable String channel,
            @Option(longName = "job", description = ListHelp.JOB) @Nullable String job,
            @Option(longName = "min-probability", description = ListHelp.MIN_PROBABILITY) @Nullable
                    String minProbability,
            @Option(longName = "path", description = ListHelp.PATH) @Nullable String path,
            @Option(longName = "contains", description = ListHelp.CONTAINS) @Nullable String contains,
            @Option(longName = "sort", description = ListHelp.SORT) @Nullable String sort,
            @Option(longName = "reverse", description = ListHelp.REVERSE) boolean reverse,
            @Option(longName = "page", description = ListHelp.PAGE) @Nullable Integer page,
            @Option(longName = "per-page", description = ListHelp.PER_PAGE) @Nullable Integer perPage,
            @Option(longName = "json", description = ListHelp.JSON) boolean json,
            @Option(longName = "csv", description = ListHelp.CSV) boolean csv) {
        ListQuery query = ListQuery.of(ListKind.CONTRADICTIONS)
                .with(ListFilter.TYPE, type)
                .with(ListFilter.SCOPE, scope)
                .with(ListFilter.VENDOR, vendor)
                .with(ListFilter.AGAINST, against)
                .with(ListFilter.CHANNEL, channel)
                .with(ListFilter.JOB, job)
                .with(ListFilter.MIN_PROBABILITY, minProbability)
                .with(ListFilter.PATH, path)
                .with(ListFilter.CONTAINS, contains)
                .sorted(sort, reverse);
        lists.print(audit, query, new ListOutput(page, perPage, json, csv));
    }
}
