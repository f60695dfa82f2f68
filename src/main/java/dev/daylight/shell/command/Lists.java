package dev.daylight.shell.command;

import dev.daylight.pipeline.ListReader;
import dev.daylight.report.Words;
import dev.daylight.report.list.CsvFormat;
import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListQuery;
import dev.daylight.report.list.Selection;
import dev.daylight.report.list.Worklist;
import dev.daylight.shell.terminal.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what a query finds in an audit: rows to standard output, which of how many they are to standard error. */
public final class Lists {
    private final Supplier<ListReader> reader;
    private final Markets markets;
    private final Console console;

    public Lists(Supplier<ListReader> reader, Markets markets, Console console) {
        this.reader = reader;
        this.markets = markets;
        this.console = console;
    }

    void print(@Nullable Path told, ListQuery query, ListOutput output) {
        Path audit = markets.audit(told, "Run 'daylight audit FOLDER', or name its folder");
        Selection selection = reader.get().select(audit, query);
        Worklist list = selection.list();
        int rows = list.rows().size();
        int from = output.from(rows);
        int to = Math.min(rows, from + output.size(rows));
        Worklist part = list.part(from, to);
        List<String> hidden = List.of();
        if (output.json()) {
            console.printJson(part.records());
        } else if (output.csv()) {
            console.print(CsvFormat.render(part));
        } else if (rows > 0) {
            hidden = ListText.print(console, ListView.of(query.list()).sortedBy(query.sort()), part);
        }
        if (rows == 0) {
            nothing(query, selection);
        } else if (!output.forPrograms() || output.paged()) {
            footer(query, selection, from, to);
        }
        if (!hidden.isEmpty()) {
            console.say("No room for: " + String.join(", ", hidden) + ".");
        }
    }

    private void footer(ListQuery query, Selection selection, int from, int to) {
        int rows = selection.list().rows().size();
        String unfiltered = query.filters().isEmpty() ? "" : " (" + Words.number(selection.all()) + " without filters)";
        if (from == 0 && to == rows) {
            console.say((rows == 1 ? "" : "All ") + query.list().count(rows) + unfiltered + ".");
            return;
        }
        String next = to < rows ? "; --page " + (from / Math.max(1, to - from) + 2) + " shows the next" : "";
        String shown = from + 1 == to ? "" : "-" + Words.number(to);
        console.say(Words.number(from + 1) + shown + " of " + Words.number(rows) + unfiltered + next + ".");
    }

    /** Why there is nothing, and which filter to loosen. */
    private void nothing(ListQuery query, Selection selection) {
        if (selection.all() == 0) {
            console.say("This audit has " + query.list().count(0) + ".");
            return;
        }
        String why = Stream.of(
                        hint(
                                selection,
                                (filter, hint) -> hint.without() > 0,
                                (filter, hint) -> "without " + filter.option() + " there would be "
                                        + Words.number(hint.without())),
                        hint(
                                selection,
                                (filter, hint) -> hint.alone() == 0,
                                (filter, hint) -> "none meets " + filter.option()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("each filter alone finds some; leave out two or more");
        console.say("Nothing found among " + query.list().count(selection.all()) + ": " + why + ".");
    }

    private static String hint(
            Selection selection,
            BiPredicate<ListFilter, Selection.Hint> wanted,
            BiFunction<ListFilter, Selection.Hint, String> words) {
        return selection.hints().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey(), entry.getValue()))
                .map(entry -> words.apply(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
