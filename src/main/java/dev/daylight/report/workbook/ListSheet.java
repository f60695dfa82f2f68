package dev.daylight.report.workbook;

import dev.daylight.report.list.Cell;
import dev.daylight.report.list.Column;
import dev.daylight.report.list.Worklist;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** A list as a sheet: headings that stay and filter, widths that fit, links to the originals, room for decisions. */
final class ListSheet {
    /** Excel drops every link of a sheet that has more than 65,530. */
    private static final int MOST_LINKS = 65_000;

    private static final int NARROWEST = 8;

    /** A row can be 409 points high, and nobody reads more in a cell; the whole text is in {@code audit.json}. */
    private static final int MOST_LINES = 20;

    private static final String[] DECISIONS = {"keep", "change", "remove", "no problem", "later"};

    private ListSheet() {}

    static void write(Workbook workbook, Styles styles, Worklist list) {
        Sheet sheet = Sheets.make(workbook, list.title());
        Row headings = sheet.createRow(0);
        List<Column> columns = list.columns();
        int[] widths = new int[columns.size()];
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int width = width(list, i);
            widths[i] = width;
            Sheets.text(headings, i, column.title(), styles.heading(column.kind()));
            Sheets.width(sheet, i, width);
            lines = Math.max(lines, Math.ceilDiv(column.title().length() + 3, width));
        }
        headings.setHeightInPoints(15f * Math.min(4, lines) + 6);
        int links = 0;
        for (int i = 0; i < list.rows().size(); i++) {
            Row row = sheet.createRow(i + 1);
            List<Cell> cells = list.rows().get(i);
            int high = 1;
            for (int j = 0; j < cells.size(); j++) {
                Column.Kind kind = columns.get(j).kind();
                switch (cells.get(j)) {
                    case Cell.Text text -> {
                        Sheets.text(row, j, Sheets.fitted(text.text(), widths[j], MOST_LINES), styles.of(kind));
                        high = Math.max(high, Sheets.lines(text.text(), widths[j], MOST_LINES));
                    }
                    case Cell.Number number -> Sheets.number(row, j, number.value(), styles.of(kind));
                    case Cell.Link link -> {
                        boolean room = links++ < MOST_LINKS;
                        String text = Sheets.fitted(link.text(), widths[j], MOST_LINES);
                        var cell = Sheets.text(row, j, text, room ? styles.link(kind) : styles.of(kind));
                        high = Math.max(high, Sheets.lines(text, widths[j], MOST_LINES));
                        if (room) {
                            Sheets.link(cell, HyperlinkType.URL, link.target());
                        }
                    }
                }
            }
            row.setHeightInPoints(Sheets.height(high));
        }
        int last = list.rows().size();
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        if (last > 0) {
            decisions(sheet, list, last);
        }
    }

    /** Where one decides, the usual decisions are offered; anything else may be written as well. */
    private static void decisions(Sheet sheet, Worklist list, int last) {
        IntStream.range(0, list.columns().size())
                .filter(i -> list.columns().get(i).title().equals("Decision"))
                .forEach(i -> {
                    DataValidationHelper helper = sheet.getDataValidationHelper();
                    DataValidation offered = helper.createValidation(
                            helper.createExplicitListConstraint(DECISIONS), new CellRangeAddressList(1, last, i, i));
                    offered.setShowErrorBox(false);
                    sheet.addValidationData(offered);
                });
    }

    /** As wide as the longest value of a few words needs, within what the column allows. */
    private static int width(Worklist list, int index) {
        Column column = list.columns().get(index);
        int needed = column.kind() != Column.Kind.WORD
                ? column.width()
                : list.rows().stream()
                        .mapToInt(row -> length(row.get(index)))
                        .max()
                        .orElse(0);
        int longestWord = IntStream.of(List.of(column.title().split(" ")).stream()
                        .mapToInt(String::length)
                        .toArray())
                .max()
                .orElse(0);
        // Three more for the button of the filter.
        return Math.max(Math.max(NARROWEST, longestWord + 3), Math.min(column.width(), needed + 1));
    }

    private static int length(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text().length();
            case Cell.Link link -> link.text().length();
            case Cell.Number number -> 8;
        };
    }
}
