package dev.daylight.report.workbook;

import dev.daylight.report.Facts;
import dev.daylight.report.Summary;
import dev.daylight.report.Words;
import dev.daylight.report.list.Column;
import dev.daylight.report.list.Worklist;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The first sheet: what was found in five sentences, and what is on the other sheets. */
final class CoverSheet {
    private static final int WIDTH = 110;

    private final Sheet sheet;
    private final Styles styles;
    private int next;

    private CoverSheet(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void write(Workbook workbook, Styles styles, Facts facts, List<Worklist> lists) {
        Sheet sheet = Sheets.make(workbook, "Summary");
        Sheets.width(sheet, 0, 20);
        Sheets.width(sheet, 1, WIDTH);
        new CoverSheet(sheet, styles).fill(facts, lists);
    }

    private void fill(Facts facts, List<Worklist> lists) {
        Summary summary = Summary.of(facts);
        Row top = row();
        top.setHeightInPoints(30);
        Sheets.text(
                top,
                0,
                Sheets.fitted(facts.own(), 30, 1) + " in the market "
                        + Sheets.fitted(facts.audit().market(), 50, 1),
                styles.title);
        next++;
        for (String sentence : summary.sentences()) {
            pair(sentence.equals(summary.sentences().get(0)) ? "What was found" : "", sentence);
        }
        next++;
        for (int i = 0; i < summary.actions().size(); i++) {
            Summary.Action action = summary.actions().get(i);
            pair(i == 0 ? "Do first" : "", (i + 1) + ". " + action.title() + ". " + action.detail());
        }
        next++;
        sheetLine(
                "Scores",
                "The buying jobs with overload and differentiation; the formulas add up, and the weights in "
                        + "yellow can be changed.");
        for (Worklist list : lists) {
            sheetLine(list.title(), Words.number(list.rows().size()) + " rows. " + list.about());
        }
        next++;
        pair(
                "How to read it",
                "Yellow columns are for your decisions and notes. Documents are links: they work while this "
                        + "file lies where the audit put it. \u201cOnly we say it\u201d means that no rival was found to say it; "
                        + "contradictions are possible ones, with their probability. Everything is in audit.json, too.");
    }

    private void sheetLine(String title, String about) {
        Row row = row();
        Cell cell = Sheets.text(row, 0, title, styles.link(Column.Kind.WORD));
        Sheets.link(cell, HyperlinkType.DOCUMENT, "'" + title + "'!A1");
        Sheets.text(row, 1, about, styles.prose);
        fit(row, about);
    }

    private void pair(String left, String right) {
        Row row = row();
        Sheets.text(row, 0, left, styles.soft);
        Sheets.text(row, 1, right, styles.prose);
        fit(row, right);
    }

    /** The height that the text needs, for programs that open a file without measuring. */
    private static void fit(Row row, String text) {
        row.setHeightInPoints(15f * Math.clamp(Math.ceilDiv(text.length() * 11, WIDTH * 10), 1, 20) + 2);
    }

    private Row row() {
        return sheet.createRow(next++);
    }
}
