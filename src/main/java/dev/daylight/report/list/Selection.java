package dev.daylight.report.list;

import dev.daylight.problem.InputException;
import dev.daylight.report.Facts;
import dev.daylight.report.SourceLinks;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a list that a query asks for.
 *
 * @param list with these rows, in their order
 * @param all how many rows the list has without filters
 * @param hints by filter, where nothing was found: what it does
 */
public record Selection(Worklist list, int all, Map<ListFilter, Hint> hints) {
    /**
     * @param without how many rows there would be without this filter
     * @param alone how many there would be with no other
     */
    public record Hint(int without, int alone) {}

    public Selection {
        EnumMap<ListFilter, Hint> copy = new EnumMap<>(ListFilter.class);
        copy.putAll(hints);
        hints = Collections.unmodifiableMap(copy);
    }

    /** @throws InputException when a filter's value or the column to sort by isn't known here, with those that are */
    public static Selection of(Facts facts, ListQuery query) {
        Listing listing = listing(facts, query.list());
        List<Listing.Entry> chosen = chosen(facts, listing, query);
        Map<ListFilter, Hint> hints = new EnumMap<>(ListFilter.class);
        if (chosen.isEmpty()) {
            query.filters().forEach((filter, told) -> {
                ListQuery alone = ListQuery.of(query.list()).with(filter, told);
                hints.put(
                        filter,
                        new Hint(
                                chosen(facts, listing, query.without(filter)).size(),
                                chosen(facts, listing, alone).size()));
            });
        }
        return new Selection(
                listing.worklist(ordered(listing, chosen, query)),
                listing.entries().size(),
                hints);
    }

    /** Words that a filter takes; empty where anything may be written. */
    public static List<String> words(Facts facts, ListKind list, ListFilter filter) {
        return new Choices(facts.audit(), list).words(filter);
    }

    /** Columns that a list can be sorted by. */
    public static List<String> sorts(Facts facts, ListKind list) {
        return sorts(listing(facts, list));
    }

    private static List<String> sorts(Listing listing) {
        return listing.columns().stream()
                .filter(column -> column.kind() != Column.Kind.TEXT && column.kind() != Column.Kind.TODO)
                .map(Selection::word)
                .toList();
    }

    private static Listing listing(Facts facts, ListKind list) {
        // Rows for the terminal name their documents; nothing there follows a link.
        Rows rows = new Rows(facts, new SourceLinks(Path.of(""), null));
        return switch (list) {
            case MESSAGES -> MessageList.of(rows);
            case OVERLAPS -> OverlapList.of(rows);
            case CONTRADICTIONS -> ContradictionList.of(rows);
            case ASSETS -> AssetList.of(rows);
            case JOBS -> ScoreList.of(rows);
            case QUESTIONS -> QuestionList.of(rows);
        };
    }

    private static List<Listing.Entry> chosen(Facts facts, Listing listing, ListQuery query) {
        Criteria criteria = Criteria.of(facts.audit(), query);
        return listing.entries().stream()
                .filter(entry -> criteria.hold(entry.subject()))
                .toList();
    }

    private static List<Listing.Entry> ordered(Listing listing, List<Listing.Entry> entries, ListQuery query) {
        String sort = query.sort();
        if (sort == null) {
            return query.reversed() ? entries.reversed() : entries;
        }
        List<String> known = sorts(listing);
        String wanted = ListFilter.word(sort);
        if (!known.contains(wanted)) {
            throw new InputException(
                    "'" + sort + "' is nothing to sort by here",
                    "--sort",
                    "Give one of: " + String.join(", ", known) + ".");
        }
        int column = listing.columns().stream().map(Selection::word).toList().indexOf(wanted);
        return entries.stream().sorted(by(column, query.reversed())).toList();
    }

    private static String word(Column column) {
        return ListFilter.word(column.key());
    }

    /** Numbers from the largest, words from A; what is empty comes last, whichever way. */
    private static Comparator<Listing.Entry> by(int column, boolean reversed) {
        Comparator<Cell> values = (x, y) -> x instanceof Cell.Number a && y instanceof Cell.Number b
                ? Double.compare(b.value(), a.value())
                : String.CASE_INSENSITIVE_ORDER.compare(text(x), text(y));
        Comparator<Cell> directed = reversed ? values.reversed() : values;
        return Comparator.comparing(
                (Listing.Entry entry) -> entry.cells().get(column),
                Comparator.<Cell, Boolean>comparing(cell ->
                                !(cell instanceof Cell.Number) && text(cell).isEmpty())
                        .thenComparing(directed));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Link link -> link.text();
            case Cell.Number number -> String.valueOf(number.value());
        };
    }
}
