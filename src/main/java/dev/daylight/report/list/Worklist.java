package dev.daylight.report.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** The same columns with some of the rows: from one, counted from 0, up to another that isn't among them. */
    public Worklist part(int from, int to) {
        return new Worklist(name, title, about, columns, rows.subList(from, to));
    }

    /** For programs: the rows by the columns' keys. Numbers that there aren't are null; what the reader is to fill in is left out. */
    public List<Map<String, @Nullable Object>> records() {
        return rows.stream().map(this::data).toList();
    }

    private Map<String, @Nullable Object> data(List<Cell> row) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.kind() != Column.Kind.TODO) {
                data.put(
                        column.key(),
                        switch (row.get(i)) {
                            case Cell.Text text -> text.text().isEmpty() && column.isNumber() ? null : text.text();
                            case Cell.Link link -> link.text();
                            case Cell.Number number -> number.rounded();
                        });
            }
        }
        return data;
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
