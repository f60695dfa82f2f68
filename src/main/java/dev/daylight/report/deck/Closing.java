package dev.daylight.report.deck;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts;
import dev.daylight.report.Summary;
import dev.daylight.report.Words;
import dev.daylight.score.Scores.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.sl.usermodel.VerticalAlignment;

/** White space, what to do first, how it was measured, and every score. */
final class Closing {
    private static final int MOST_QUESTIONS = 9;
    private static final int MOST_JOBS = 12;

    private final Template template;
    private final Facts facts;
    private final Evidence evidence;

    Closing(Template template, Facts facts) {
        this.template = template;
        this.facts = facts;
        this.evidence = new Evidence(facts);
    }

    void add() {
        whiteSpace();
        first();
        method();
        scores();
    }

    private void whiteSpace() {
        List<WhiteSpace> spaces = facts.audit().whiteSpace();
        Map<String, String> names = new HashMap<>();
        facts.audit().jobs().forEach(job -> names.put(job.id(), job.name()));
        Canvas canvas = Canvas.plain(
                template,
                spaces.isEmpty()
                        ? "Every question of buyers is answered by somebody"
                        : "White space: " + Words.count(spaces.size(), "question")
                                + " of buyers that nobody was found to answer");
        Box body = canvas.body();
        if (!spaces.isEmpty()) {
            double end = new Grid(
                            List.of("Buyers ask", "Buying job"),
                            List.of(7.0, 3.0),
                            spaces.stream()
                                    .limit(MOST_QUESTIONS)
                                    .map(space -> List.of(space.text(), names.getOrDefault(space.job(), space.job())))
                                    .toList())
                    .draw(canvas, body.top(body.height() - 34));
            String more = spaces.size() > MOST_QUESTIONS
                    ? " " + Words.number(spaces.size() - MOST_QUESTIONS) + " more are in the notes."
                    : "";
            canvas.text(
                    body.below(end - body.y() + 12).top(20),
                    List.of(Paragraph.of("Whoever answers first is alone with the answer." + more, 14, Ink.SOFT)));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Questions of the job file that no document of any vendor was found to answer.");
        spaces.stream()
                .limit(40)
                .forEach(space -> notes.add(names.getOrDefault(space.job(), space.job()) + ": " + space.text()));
        canvas.notes(notes);
    }

    private void first() {
        List<Summary.Action> actions = Summary.of(facts).actions();
        Canvas canvas = Canvas.plain(template, "Do first");
        Box body = canvas.body();
        if (actions.isEmpty()) {
            canvas.text(body, List.of(Paragraph.of("Nothing urgent was found.", 18, Ink.TEXT)));
        } else {
            List<Box> rows = body.rows(Math.max(2, actions.size()), 12);
            for (int i = 0; i < actions.size(); i++) {
                Box row = rows.get(i);
                canvas.panel(row, Ink.OURS);
                canvas.text(
                        new Box(row.x() + 16, row.y() + 8, 40, row.height() - 16),
                        List.of(Paragraph.bold(String.valueOf(i + 1), 32, Ink.OURS)),
                        VerticalAlignment.MIDDLE);
                Box words = new Box(row.x() + 64, row.y() + 8, row.width() - 78, row.height() - 16);
                String detail = actions.get(i).detail();
                double size = TextFit.size(detail, words.width(), words.height() - 28, 15, 11);
                canvas.text(
                        words,
                        List.of(
                                Paragraph.bold(actions.get(i).title(), 18, Ink.TITLE),
                                Paragraph.of(detail, size, Ink.TEXT).after(3)),
                        VerticalAlignment.MIDDLE);
            }
        }
        List<String> notes = new ArrayList<>();
        actions.forEach(action -> notes.add(action.title() + ": " + action.detail()));
        canvas.notes(notes);
    }

    private void method() {
        Audit audit = facts.audit();
        Canvas canvas = Canvas.plain(template, "How it was measured, and what it can’t tell");
        List<Box> columns = canvas.body().columns(2, 24);
        int unread = facts.unread().size();
        list(
                canvas,
                columns.get(0),
                "How",
                List.of(
                        "Every document is split into sentences; those that assert something are claims.",
                        "Claims that say the same, in whatever words, are one message.",
                        "Differentiation: the weighted share of what only we say. Interval: the documents drawn anew, "
                                + "400 times.",
                        "Overload: a thousand simulated buying groups read what serves a job. Interval: 95 % of the groups.",
                        "Same documents, same result, byte for byte; nothing left the machine."));
        list(
                canvas,
                columns.get(1),
                "Limits",
                List.of(
                        "“Only we say it”: no rival was found to say it, in the documents that were read.",
                        "Contradictions are possible ones. Look at both quotes before you use one.",
                        unread == 0
                                ? "Every document was read; pictures in them were not."
                                : Words.count(unread, "document") + " could not be analyzed (listed in the workbook); "
                                        + "pictures were not read.",
                        "It measures wording and content. Which positioning is right, it doesn’t tell.",
                        "Buyers’ behaviour is assumed as surveyed, not observed in this market."));
        List<String> notes = new ArrayList<>();
        notes.add("Parameters of this run: seed " + audit.parameters().seed() + "; "
                + String.join(
                        ", ",
                        audit.parameters().thresholds().entrySet().stream()
                                .map(entry -> Words.spaced(entry.getKey()) + " from " + entry.getValue())
                                .toList()));
        audit.parameters().methods().forEach((name, version) -> notes.add(name + " " + version));
        facts.unread().stream()
                .limit(20)
                .forEach(asset -> notes.add("Not analyzed: " + asset.path() + ": " + asset.reason()));
        canvas.notes(notes);
    }

    private static void list(Canvas canvas, Box box, String title, List<String> points) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.bold(title, 20, Ink.TITLE));
        points.forEach(point -> paragraphs.add(Paragraph.of(point, 16, Ink.TEXT).after(14)));
        canvas.text(box, paragraphs);
    }

    private void scores() {
        Canvas canvas = Canvas.plain(template, "Appendix: every score of " + evidence.own());
        List<Audit.Job> jobs = facts.audit().jobs();
        Box body = canvas.body();
        double end = new Grid(
                        List.of(
                                "Buying job",
                                " Overload",
                                " 95 % interval",
                                " Differentiation",
                                " 95 % interval",
                                " Answered"),
                        List.of(5.0, 2.2, 2.8, 3.0, 2.8, 2.4),
                        jobs.stream().limit(MOST_JOBS).map(Closing::row).toList())
                .draw(canvas, body.top(body.height() - 40));
        canvas.text(
                body.below(end - body.y() + 8),
                List.of(Paragraph.of(
                        "From 0 to 100; high overload is bad, high differentiation is good. Answered: questions of buyers "
                                + "that we answer. The workbook holds every number with its formula.",
                        13,
                        Ink.SOFT)));
        List<String> notes = new ArrayList<>();
        for (Audit.Job job : jobs.stream().limit(MOST_JOBS).toList()) {
            notes.add(job.name() + ": " + PlainText.of(job.definition(), 300));
            job.differentiation()
                    .vendors()
                    .forEach((vendor, value) -> notes.add(
                            "– differentiation of " + facts.index().name(vendor) + ": " + Words.score(value)));
        }
        canvas.notes(notes);
    }

    private static List<String> row(Audit.Job job) {
        Audit.Overload overload = job.overload();
        Audit.Differentiation different = job.differentiation();
        boolean hard = Facts.measured(overload.explanation());
        boolean ours = Facts.measured(different.explanation());
        long answered =
                job.answers().stream().filter(answer -> answer.answered()).count();
        return List.of(
                job.name(),
                hard ? Words.score(overload.score()) : "–",
                hard ? Words.score(overload.low()) + " to " + Words.score(overload.high()) : "nothing to measure",
                ours ? Words.score(different.score()) : "–",
                ours ? Words.score(different.low()) + " to " + Words.score(different.high()) : "nothing to measure",
                job.answers().isEmpty()
                        ? "–"
                        : answered + " of " + job.answers().size());
    }
}
