package dev.daylight.report.list;

import java.util.List;

/**
 * A {@link Worklist} whose rows still know what they are about.
 *
 * @param name see there, as for title, about and columns
 * @param entries its rows
 */
record Listing(String name, String title, String about, List<Column> columns, List<Entry> entries) {
    /** @param cells as many as columns */
    record Entry(Subject subject, List<Cell> cells) {}

    Listing {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    Worklist worklist() {
        return worklist(entries);
    }

    Worklist worklist(List<Entry> chosen) {
        return new Worklist(
                name, title, about, columns, chosen.stream().map(Entry::cells).toList());
    }
}
