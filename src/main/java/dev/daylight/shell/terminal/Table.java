package dev.daylight.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows under headings. Columns whose heading starts with a blank are numbers and lean to the right.
 *
 * @param headings one a column
 * @param rows cells as they came from the data; made safe when rendered
 */
public record Table(List<String> headings, List<List<String>> rows) {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        int width = headings.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("every row needs " + width + " cells");
        }
    }

    /**
     * @param columns width to keep to; the widest columns give way first
     * @return lines without trailing blanks
     */
    public List<String> render(int columns) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(headings.stream().map(String::strip).toList());
        rows.forEach(row -> cells.add(row.stream().map(PlainText::oneLine).toList()));
        int[] widths = widths(cells, columns);
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private static int[] widths(List<List<String>> cells, int columns) {
        int[] widths = IntStream.range(0, cells.getFirst().size())
                .map(i -> cells.stream()
                        .mapToInt(row -> PlainText.columns(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
        int surplus = IntStream.of(widths).sum() + GAP * (widths.length - 1) - columns;
        while (surplus > 0) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] >= widths[a] ? b : a)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            surplus--;
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = PlainText.fit(row.get(i), widths[i]);
            String padding = " ".repeat(Math.max(0, widths[i] - PlainText.columns(cell)));
            line.append(number(i) ? padding + cell : cell + padding).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    private boolean number(int column) {
        return headings.get(column).startsWith(" ");
    }
}
