package dev.daylight.report.list;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts;
import dev.daylight.report.ReportFormat;
import dev.daylight.report.ReportPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code audit.csv/}: a file for each list, for BI tools. UTF-8 without a mark, a line of keys, lines end with a line feed,
 * values as RFC 4180 wants them.
 *
 * <p>A spreadsheet takes a value that begins like a formula for one, also from a file. Such texts get an apostrophe in
 * front, which spreadsheets read as "this is text".
 */
public final class CsvFormat implements ReportFormat {
    /** Those of ASCII and their wide forms, which some spreadsheets fold to them. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String file() {
        return "audit.csv/";
    }

    @Override
    public void write(Audit audit, ReportPlace place) {
        Path folder = place.file("audit.csv");
        // Links are for people; programs get the path.
        for (Worklist list : Worklists.of(new Facts(audit), new ReportPlace(folder, null, null).links())) {
            AtomicFile.write(folder.resolve(list.name() + ".csv"), render(list).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The file's text: a line of keys, then a line a row. What the reader is to fill in is left out. */
    public static String render(Worklist list) {
        List<Integer> shown = list.columns().stream()
                .filter(column -> column.kind() != Column.Kind.TODO)
                .map(list.columns()::indexOf)
                .toList();
        StringBuilder out = new StringBuilder();
        line(out, shown.stream().map(i -> quoted(list.columns().get(i).key())).toList());
        for (List<Cell> row : list.rows()) {
            line(out, shown.stream().map(i -> value(row.get(i))).toList());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> values) {
        out.append(values.stream().collect(Collectors.joining(","))).append('\n');
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> quoted(text.text());
            case Cell.Link link -> quoted(link.text());
            case Cell.Number number -> number.rounded().toPlainString();
        };
    }

    private static String quoted(String text) {
        String plain = PlainText.of(text);
        String first = plain.strip();
        String safe = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0 ? "'" + plain : plain;
        return safe.isEmpty() ? "" : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
