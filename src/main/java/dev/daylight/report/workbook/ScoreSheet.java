package dev.daylight.report.workbook;

import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import dev.daylight.report.Words;
import dev.daylight.report.list.Column;
import dev.daylight.report.list.Column.Kind;
import dev.daylight.report.list.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/**
 * The scores, calculated in the sheet from what they are made of.
 *
 * <ul>
 *   <li>overload = 100 × Σ weight × component / Σ weight. The weights stand above and may be changed.
 *   <li>differentiation = 100 × Σ ω d / Σ ω over the messages, where ω is a message's weight × how much it belongs to the
 *       job, and d its distinctness; all of it on the sheet of messages.
 *   <li>answered = questions we answer / questions.
 * </ul>
 *
 * Intervals come from a simulation and are given as numbers.
 */
final class ScoreSheet {
    private static final int WEIGHTS = 3;
    private static final int HEADINGS = 5;
    private static final int NAME = 28;
    private static final int FIRST = HEADINGS + 1;

    private final Sheet sheet;
    private final Styles styles;
    private final Facts facts;
    private final Worklist messages;
    private final List<Audit.Component> components;

    private ScoreSheet(Sheet sheet, Styles styles, Facts facts, Worklist messages) {
        this.sheet = sheet;
        this.styles = styles;
        this.facts = facts;
        this.messages = messages;
        this.components = facts.audit().jobs().stream()
                .map(job -> job.overload().components())
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    static void write(Workbook workbook, Styles styles, Facts facts, Worklist messages) {
        new ScoreSheet(Sheets.make(workbook, "Scores"), styles, facts, messages).fill();
    }

    private void fill() {
        Row top = sheet.createRow(0);
        top.setHeightInPoints(30);
        Sheets.text(top, 0, "The buying jobs", styles.title);
        Sheets.text(
                sheet.createRow(1),
                0,
                "Scores from 0 to 100. High overload is bad, high differentiation is good.",
                styles.line);
        weights();
        headings();
        List<Audit.Job> jobs = facts.audit().jobs();
        for (int i = 0; i < jobs.size(); i++) {
            job(jobs.get(i), i);
        }
        sheet.createFreezePane(1, FIRST);
        vendors(FIRST + jobs.size() + 2);
    }

    private void weights() {
        Row row = sheet.createRow(WEIGHTS);
        Sheets.text(row, 0, "Weight (may be changed)", styles.line);
        for (int i = 0; i < components.size(); i++) {
            Sheets.number(row, value(i), components.get(i).weight(), styles.input);
        }
    }

    private void headings() {
        Row row = sheet.createRow(HEADINGS);
        row.setHeightInPoints(50);
        List<String> titles = new ArrayList<>(List.of("Job"));
        components.forEach(part -> titles.add(Words.capital(Words.spaced(part.id())) + " (0 to 1)"));
        components.forEach(part -> titles.add("Points for " + Words.spaced(part.id())));
        titles.addAll(List.of(
                "Overload",
                "95 % from",
                "to",
                "Differentiation",
                "95 % from",
                "to",
                "Questions",
                "Questions we answer",
                "Share answered"));
        for (int i = 0; i < titles.size(); i++) {
            Sheets.text(row, i, titles.get(i), styles.heading(i == 0 ? Kind.WORD : Kind.SCORE));
            Sheets.width(sheet, i, i == 0 ? NAME : 16);
        }
    }

    /** Column of a component's value. */
    private static int value(int component) {
        return 1 + component;
    }

    private int points(int component) {
        return 1 + components.size() + component;
    }

    /** Column of the n-th figure after the points. */
    private int after(int n) {
        return 1 + 2 * components.size() + n;
    }

    private void job(Audit.Job job, int index) {
        Row row = sheet.createRow(FIRST + index);
        Sheets.text(row, 0, Sheets.fitted(job.name(), NAME, 3), styles.of(Kind.WORD));
        row.setHeightInPoints(Sheets.height(Sheets.lines(job.name(), NAME, 3)));
        overload(row, job.overload());
        differentiation(row, job, index);
        int questions = job.answers().size();
        if (questions > 0) {
            long answered =
                    job.answers().stream().filter(answer -> answer.answered()).count();
            Sheets.number(row, after(6), questions, styles.of(Kind.COUNT));
            Sheets.number(row, after(7), answered, styles.of(Kind.COUNT));
            Sheets.formula(
                    row,
                    after(8),
                    cell(row, after(7)) + "/" + cell(row, after(6)),
                    answered / (double) questions,
                    styles.of(Kind.SHARE));
        }
    }

    private void overload(Row row, Audit.Overload overload) {
        if (!Facts.measured(overload.explanation())) {
            Sheets.text(row, after(0), "nothing to measure", styles.soft);
            return;
        }
        List<Audit.Component> parts = overload.components();
        double all = parts.stream().mapToDouble(Audit.Component::weight).sum();
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            Audit.Component part = parts.get(i);
            double points = 100 * part.value() * part.weight() / all;
            Sheets.number(row, value(i), part.value(), styles.of(Kind.DECIMAL));
            Sheets.formula(
                    row,
                    points(i),
                    "100*" + cell(row, value(i)) + "*" + weight(i) + "/SUM(" + weight(0) + ":"
                            + weight(parts.size() - 1) + ")",
                    points,
                    styles.of(Kind.SCORE));
            sum += points;
        }
        Sheets.formula(
                row,
                after(0),
                "SUM(" + cell(row, points(0)) + ":" + cell(row, points(parts.size() - 1)) + ")",
                sum,
                styles.strong);
        Sheets.number(row, after(1), overload.low(), styles.of(Kind.SCORE));
        Sheets.number(row, after(2), overload.high(), styles.of(Kind.SCORE));
    }

    private void differentiation(Row row, Audit.Job job, int index) {
        Audit.Differentiation different = job.differentiation();
        if (!Facts.measured(different.explanation())) {
            Sheets.text(row, after(3), "nothing to measure", styles.soft);
            return;
        }
        String weight = column("Weight");
        String distinctness = column("Distinctness");
        String belongs = range(jobColumn(index));
        double sum = 0;
        double all = 0;
        for (Audit.Message message : facts.audit().messages()) {
            double omega = message.weight() * message.jobs().getOrDefault(job.id(), 0.0);
            sum += omega * message.distinctness();
            all += omega;
        }
        if (all <= 0) {
            throw new IllegalStateException("no message has a weight in " + job.id() + ", but there is a score");
        }
        Sheets.formula(
                row,
                after(3),
                "100*SUMPRODUCT(" + weight + "," + belongs + "," + distinctness + ")/SUMPRODUCT(" + weight + ","
                        + belongs + ")",
                100 * sum / all,
                styles.strong);
        Sheets.number(row, after(4), different.low(), styles.of(Kind.SCORE));
        Sheets.number(row, after(5), different.high(), styles.of(Kind.SCORE));
    }

    /** The same measure for every vendor, by job. */
    private void vendors(int from) {
        Sheets.text(sheet.createRow(from), 0, "Differentiation of every vendor", styles.line);
        Row headings = sheet.createRow(from + 1);
        headings.setHeightInPoints(35);
        Sheets.text(headings, 0, "Job", styles.heading(Kind.WORD));
        List<Audit.Vendor> vendors = facts.audit().vendors();
        for (int i = 0; i < vendors.size(); i++) {
            Sheets.text(headings, i + 1, Sheets.fitted(vendors.get(i).name(), 16, 2), styles.heading(Kind.SCORE));
        }
        List<Audit.Job> jobs = facts.audit().jobs();
        for (int i = 0; i < jobs.size(); i++) {
            Row row = sheet.createRow(from + 2 + i);
            Sheets.text(row, 0, Sheets.fitted(jobs.get(i).name(), NAME, 3), styles.of(Kind.WORD));
            row.setHeightInPoints(Sheets.height(Sheets.lines(jobs.get(i).name(), NAME, 3)));
            for (int j = 0; j < vendors.size(); j++) {
                Double value = jobs.get(i)
                        .differentiation()
                        .vendors()
                        .get(vendors.get(j).id());
                if (value != null) {
                    Sheets.number(row, j + 1, value, styles.of(Kind.SCORE));
                }
            }
        }
    }

    /** The jobs' columns stand one after the other on the sheet of messages. */
    private int jobColumn(int index) {
        List<Column> columns = messages.columns();
        int first = 0;
        while (!columns.get(first).title().toLowerCase(Locale.ROOT).startsWith("job: ")) {
            first++;
        }
        return first + index;
    }

    private String column(String title) {
        return range(messages.column(title));
    }

    private String range(int column) {
        String letters = CellReference.convertNumToColString(column);
        return messages.title() + "!$" + letters + "$2:$" + letters + "$"
                + (messages.rows().size() + 1);
    }

    private static String weight(int component) {
        return "$" + CellReference.convertNumToColString(value(component)) + "$" + (WEIGHTS + 1);
    }

    private static String cell(Row row, int column) {
        return CellReference.convertNumToColString(column) + (row.getRowNum() + 1);
    }
}
