package dev.daylight.report.workbook;

import dev.daylight.report.list.Column;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells look. Every style for text says that what is in the cell is text: also after somebody edits a quote that
 * begins with an equals sign, no formula comes of it.
 */
final class Styles {
    private static final byte[] INK = {0x1F, 0x3A, 0x5F};
    private static final byte[] PAPER = {(byte) 0xFF, (byte) 0xF8, (byte) 0xE1};

    private final XSSFWorkbook workbook;
    private final Map<Column.Kind, XSSFCellStyle> values = new EnumMap<>(Column.Kind.class);
    private final Map<Column.Kind, XSSFCellStyle> links = new EnumMap<>(Column.Kind.class);
    private final XSSFCellStyle heading;
    private final XSSFCellStyle numberHeading;
    final XSSFCellStyle title;
    final XSSFCellStyle soft;
    /** Runs on over empty cells. */
    final XSSFCellStyle line;

    final XSSFCellStyle prose;
    final XSSFCellStyle strong;
    /** A number that the reader may change. */
    final XSSFCellStyle input;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Column.Kind kind : Column.Kind.values()) {
            values.put(kind, value(kind));
            XSSFCellStyle link = value(kind);
            XSSFFont font = font(11, false);
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
            link.setFont(font);
            links.put(kind, link);
        }
        heading = heading();
        numberHeading = heading();
        numberHeading.setAlignment(HorizontalAlignment.RIGHT);
        numberHeading.setIndention((short) 1);
        title = text(font(18, true), false);
        XSSFFont grey = font(10, false);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        soft = text(grey, true);
        line = text(font(11, false), false);
        prose = text(font(11, false), true);
        strong = decimals("0.0");
        strong.setFont(font(11, true));
        input = decimals("0.0000");
        input.setFillForegroundColor(color(PAPER));
        input.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        input.setBorderBottom(BorderStyle.THIN);
    }

    /** Headings lean to where their values do. */
    XSSFCellStyle heading(Column.Kind kind) {
        return switch (kind) {
            case WORD, TEXT, TODO -> heading;
            case COUNT, DECIMAL, SHARE, SCORE -> numberHeading;
        };
    }

    private XSSFCellStyle heading() {
        XSSFFont white = font(11, true);
        white.setColor(IndexedColors.WHITE.getIndex());
        XSSFCellStyle style = text(white, true);
        style.setFillForegroundColor(color(INK));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle of(Column.Kind kind) {
        return known(values, kind);
    }

    XSSFCellStyle link(Column.Kind kind) {
        return known(links, kind);
    }

    private static XSSFCellStyle known(Map<Column.Kind, XSSFCellStyle> styles, Column.Kind kind) {
        XSSFCellStyle style = styles.get(kind);
        if (style == null) {
            throw new IllegalStateException("no style for " + kind);
        }
        return style;
    }

    private XSSFCellStyle value(Column.Kind kind) {
        return switch (kind) {
            case WORD, TEXT -> text(font(11, false), true);
            case COUNT -> decimals("#,##0");
            case DECIMAL -> decimals("0.00");
            case SHARE -> decimals("0 %");
            case SCORE -> decimals("0.0");
            case TODO -> {
                XSSFCellStyle style = text(font(11, false), true);
                style.setFillForegroundColor(color(PAPER));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                yield style;
            }
        };
    }

    private XSSFCellStyle text(XSSFFont font, boolean wrapped) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setQuotePrefixed(true);
        return style;
    }

    private XSSFCellStyle decimals(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(11, false));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static XSSFColor color(byte[] rgb) {
        return new XSSFColor(rgb, null);
    }
}
