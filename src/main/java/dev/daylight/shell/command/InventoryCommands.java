package dev.daylight.shell.command;

import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListKind;
import dev.daylight.report.list.ListQuery;
import dev.daylight.shell.line.UsageException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code messages}, {@code assets} and {@code jobs}. */
public final class InventoryCommands {
    private final Lists lists;

    public InventoryCommands(Lists lists) {
        this.lists = lists;
    }

    @Command(
            name = "messages",
            group = "Daylight",
            description = "List who says what: messages of all vendors, our own and the most telling first.",
            completionProvider = "values",
            help = """
                    Shown by its most central sentence; 'daylight explain ID' shows all that say it. Distinct is
                    1 when no rival says it, 0 when one surely does. Unique: only we say it. Table stakes: most
                    vendors do. Missing: most do, but not we.

                    Examples:
                      daylight messages --status unique --job validation
                      daylight messages --status missing,contested
                      daylight messages --vendor own --contains "single sign-on" --sort weight
                    """)
    public void messages(
            @Argument(index = 0, description = ListHelp.AUDIT) @Nullable Path audit,
            @Option(
                            longName = "status",
                            description =
                                    "of this status: unique, rare, shared, table-stakes, contested, self-contradicted, missing, rival")
                    @Nullable
                    String status,
            @Option(longName = "vendor", description = ListHelp.VENDOR) @Nullable String vendor,
            @Option(longName = "channel", description = ListHelp.CHANNEL) @Nullable String channel,
            @Option(longName = "job", description = ListHelp.JOB) @Nullable String job,
            @Option(longName = "path", description = ListHelp.PATH) @Nullable String path,
            @Option(longName = "contains", description = ListHelp.CONTAINS) @Nullable String contains,
            @Option(longName = "sort", description = ListHelp.SORT) @Nullable String sort,
            @Option(longName = "reverse", description = ListHelp.REVERSE) boolean reverse,
            @Option(longName = "page", description = ListHelp.PAGE) @Nullable Integer page,
            @Option(longName = "per-page", description = ListHelp.PER_PAGE) @Nullable Integer perPage,
            @Option(longName = "json", description = ListHelp.JSON) boolean json,
            @Option(longName = "csv", description = ListHelp.CSV) boolean csv) {
        ListQuery query = ListQuery.of(ListKind.MESSAGES)
                .with(ListFilter.STATUS, status)
                .with(ListFilter.VENDOR, vendor)
                .with(ListFilter.CHANNEL, channel)
                .with(ListFilter.JOB, job)
                .with(ListFilter.PATH, path)
                .with(ListFilter.CONTAINS, contains)
                .sorted(sort, reverse);
        lists.print(audit, query, new ListOutput(page, perPage, json, csv));
    }

    @Command(
            name = "assets",
            group = "Daylight",
            description = "List the documents: what each carries, what is said elsewhere, and why one was not read.",
            completionProvider = "values",
            help = """
                    Said elsewhere: share of its messages that another vendor makes, too. 'daylight explain ID'
                    shows what a document claims.

                    Examples:
                      daylight assets --status skipped,unreadable
                      daylight assets corpus --vendor own --sort contradictions
                      daylight assets --path "*.pdf" --sort last-changed
                    """)
    public void assets(
            @Argument(index = 0, description = ListHelp.AUDIT) @Nullable Path audit,
            @Option(longName = "status", description = "of this status: analyzed, skipped, unreadable") @Nullable
                    String status,
            @Option(longName = "vendor", description = ListHelp.VENDOR) @Nullable String vendor,
            @Option(longName = "channel", description = ListHelp.CHANNEL) @Nullable String channel,
            @Option(longName = "job", description = ListHelp.JOB) @Nullable String job,
            @Option(longName = "path", description = ListHelp.PATH) @Nullable String path,
            @Option(longName = "contains", description = ListHelp.CONTAINS) @Nullable String contains,
            @Option(longName = "sort", description = ListHelp.SORT) @Nullable String sort,
            @Option(longName = "reverse", description = ListHelp.REVERSE) boolean reverse,
            @Option(longName = "page", description = ListHelp.PAGE) @Nullable Integer page,
            @Option(longName = "per-page", description = ListHelp.PER_PAGE) @Nullable Integer perPage,
            @Option(longName = "json", description = ListHelp.JSON) boolean json,
            @Option(longName = "csv", description = ListHelp.CSV) boolean csv) {
        ListQuery query = ListQuery.of(ListKind.ASSETS)
                .with(ListFilter.STATUS, status)
                .with(ListFilter.VENDOR, vendor)
                .with(ListFilter.CHANNEL, channel)
                .with(ListFilter.JOB, job)
                .with(ListFilter.PATH, path)
                .with(ListFilter.CONTAINS, contains)
                .sorted(sort, reverse);
        lists.print(audit, query, new ListOutput(page, perPage, json, csv));
    }

    @Command(
            name = "jobs",
            group = "Daylight",
            description =
                    "List the buying jobs: overload, differentiation, what a buying group meets, questions answered.",
            completionProvider = "values",
            help = """
                    'daylight explain ID' takes a job's scores apart. With --questions, what buyers ask and who
                    answers it; the id is that of our nearest claim.

                    Examples:
                      daylight jobs
                      daylight jobs --sort overload
                      daylight jobs corpus --questions --status by-nobody
                    """)
    public void jobs(
            @Argument(index = 0, description = ListHelp.AUDIT) @Nullable Path audit,
            @Option(longName = "status", description = "with --questions: answered by-us, by-rivals-only, by-nobody")
                    @Nullable
                    String status,
            @Option(longName = "job", description = ListHelp.JOB) @Nullable String job,
            @Option(longName = "questions", description = "list what buyers ask, and who answers it") boolean questions,
            @Option(longName = "sort", description = ListHelp.SORT) @Nullable String sort,
            @Option(longName = "reverse", description = ListHelp.REVERSE) boolean reverse,
            @Option(longName = "page", description = ListHelp.PAGE) @Nullable Integer page,
            @Option(longName = "per-page", description = ListHelp.PER_PAGE) @Nullable Integer perPage,
            @Option(longName = "json", description = ListHelp.JSON) boolean json,
            @Option(longName = "csv", description = ListHelp.CSV) boolean csv) {
        if (status != null && !questions) {
            throw new UsageException("'--status' is one of questions", "Give '--questions', too");
        }
        ListQuery query = ListQuery.of(questions ? ListKind.QUESTIONS : ListKind.JOBS)
                .with(ListFilter.STATUS, status)
                .with(ListFilter.JOB, job)
                .sorted(sort, reverse);
        lists.print(audit, query, new ListOutput(page, perPage, json, csv));
    }
}
