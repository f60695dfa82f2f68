package dev.daylight.report.deck;

import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;

/**
 * A native table: headings, and rows of one or two lines.
 *
 * @param headings one a column; a column whose heading starts with a blank leans to the right
 * @param shares of the width, one a column
 * @param rows cells as they came from the data
 */
record Grid(List<String> headings, List<Double> shares, List<List<String>> rows) {
    private static final double INSET = 5;
    private static final double LARGEST = 14;
    private static final double SMALLEST = 9;

    Grid {
        headings = List.copyOf(headings);
        shares = List.copyOf(shares);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = headings.size();
        if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("headings, shares and rows differ in their number of columns");
        }
    }

    /**
     * Rows beyond what fits in a readable size are left out; the caller says how many there are.
     *
     * @return points from the top of the slide to the end of the table
     */
    double draw(Canvas canvas, Box box) {
        int lines = rows.size() + 1;
        double each = Math.min(34, box.height() / lines);
        double size = Math.clamp(Math.floor((each - 6) / TextFit.LINE), SMALLEST, LARGEST);
        double height = Math.max(each, size * TextFit.LINE + 5);
        int shown = (int) Math.min(rows.size(), Math.floor(box.height() / height + 0.01) - 1);
        XSLFTable table = canvas.slide().createTable();
        table.setAnchor(box.top(height * (shown + 1)).anchor());
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        row(table, headings.stream().map(String::strip).toList(), box.width() / sum, height, size, true);
        rows.stream().limit(shown).forEach(cells -> row(table, cells, box.width() / sum, height, size, false));
        for (int i = 0; i < headings.size(); i++) {
            table.setColumnWidth(i, box.width() * shares.get(i) / sum);
        }
        return box.y() + height * (shown + 1);
    }

    private void row(XSLFTable table, List<String> cells, double unit, double height, double size, boolean heading) {
        XSLFTableRow row = table.addRow();
        row.setHeight(height);
        for (int i = 0; i < cells.size(); i++) {
            double width = unit * shares.get(i) - 2 * INSET;
            XSLFTableCell cell = row.addCell();
            cell.setLeftInset(INSET);
            cell.setRightInset(INSET);
            cell.setTopInset(1);
            cell.setBottomInset(1);
            cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
            cell.clearText();
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            // Bold letters are wider.
            double fitting = TextFit.size(
                    cells.get(i), heading ? width / 1.08 : width, size * TextFit.LINE, size, Math.min(size, SMALLEST));
            Paragraph text = new Paragraph("", fitting, heading, heading ? Ink.PAPER : Ink.TEXT, 0);
            Canvas.write(paragraph, text.text(TextFit.line(cells.get(i), text.measured(), width)));
            if (headings.get(i).startsWith(" ")) {
                paragraph.setTextAlign(TextAlign.RIGHT);
            }
            CTTableCell xml = (CTTableCell) cell.getXmlObject();
            CTTableCellProperties properties = xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
            CTLineProperties line = properties.addNewLnB();
            line.setW(6350);
            Ink.RULE.fill(line.addNewSolidFill());
            if (heading) {
                Ink.TITLE.fill(properties.addNewSolidFill());
            } else {
                properties.addNewNoFill();
            }
        }
    }
}
