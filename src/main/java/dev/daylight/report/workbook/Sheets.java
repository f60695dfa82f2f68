package dev.daylight.report.workbook;

import dev.daylight.audit.PlainText;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** Writing into cells what may be anything. */
final class Sheets {
    /** A cell holds 32,767 characters. */
    private static final int LONGEST_TEXT = 32_000;

    /** Spreadsheets read {@code _x000D_} as the character of that number; this is how to write those letters. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Sheets() {}

    static Sheet make(Workbook workbook, String title) {
        Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        return sheet;
    }

    static Cell text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(ESCAPE.matcher(PlainText.of(text, LONGEST_TEXT)).replaceAll("_x005F_"));
        }
        return cell;
    }

    static Cell number(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
        return cell;
    }

    /** @param value what the formula gives, for readers that don't calculate */
    static Cell formula(Row row, int column, String formula, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return cell;
    }

    static void link(Cell cell, HyperlinkType type, String address) {
        Hyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    /** Lines of a wrapped text in a column, estimated on the safe side; at least 1. */
    static int lines(String text, int width, int most) {
        return Math.clamp(Math.ceilDiv(text.length() * 6L, width * 5L), 1, most);
    }

    /** The text, shortened at a word to so many lines. */
    static String fitted(String text, int width, int lines) {
        return PlainText.of(text, Math.max(2, width * lines * 5 / 6));
    }

    /** Points that so many lines need. */
    static float height(int lines) {
        return 15f * lines + 1;
    }

    static void width(Sheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, Math.min(255, characters + 1) * 256);
    }
}
