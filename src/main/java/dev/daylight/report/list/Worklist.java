package dev.daylight.report.list;

import java.util.List;

/**
 * A list with one kind of thing a row, in the order in which one works through it.
 *
 * @param name for files and sheets: lower-case letters
 * @param title for people
 * @param about what a row is, in a sentence
 * @param columns at least one; their titles differ
 * @param rows each as many cells as columns
 */
public record Worklist(String name, String title, String about, List<Column> columns, List<List<Cell>> rows) {
    public Worklist {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.stream().map(Column::key).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("two columns of one name in " + name);
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells for " + columns.size() + " columns in " + name);
            }
        }
    }

    /** Position of the column with this title, from 0. */
    public int column(String title) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).title().equals(title)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column '" + title + "' in " + name);
    }
}
