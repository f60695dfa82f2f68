package dev.daylight.report.deck;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts;
import dev.daylight.report.Words;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Sameness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.sl.usermodel.VerticalAlignment;

/** What only we say, what everybody says, who says our words, and how hard all of it makes it to decide. */
final class Findings {
    private static final int QUOTES = 4;
    private static final int MOST_BARS = 9;

    private final Template template;
    private final Facts facts;
    private final Evidence evidence;

    Findings(Template template, Facts facts) {
        this.template = template;
        this.facts = facts;
        this.evidence = new Evidence(facts);
    }

    void add() {
        onlyWe();
        everybody();
        sameness();
        overload();
        story();
    }

    private void onlyWe() {
        List<Audit.Message> unique = facts.messages(MessageStatus.UNIQUE);
        Canvas canvas = Canvas.plain(
                template,
                "What only " + evidence.own() + " says: " + Words.number(unique.size()) + " of "
                        + Words.count(facts.ownMessages(), "message"));
        if (unique.isEmpty()) {
            nothing(canvas, "No message of ours was found to be ours alone.");
        }
        quotes(canvas, unique, false);
        List<String> notes = new ArrayList<>();
        notes.add(
                "“Only we say it” means that no rival was found to say it, in the documents that were read. Shown are "
                        + "those we say most prominently and with the best evidence.");
        unique.stream().limit(8).forEach(message -> notes.addAll(evidence.claims(message, 2)));
        canvas.notes(notes);
    }

    private void everybody() {
        List<Audit.Message> common = facts.messages(MessageStatus.TABLE_STAKES);
        List<Audit.Message> missing = facts.messages(MessageStatus.MISSING);
        Canvas canvas = Canvas.plain(
                template,
                "What everybody says: " + Words.count(common.size(), "message")
                        + (missing.isEmpty()
                                ? ", and none that we miss"
                                : ", and " + Words.number(missing.size()) + " that only we don’t"));
        List<Audit.Message> shown = new ArrayList<>(common);
        shown.addAll(missing);
        if (shown.isEmpty()) {
            nothing(canvas, "No message is made by most vendors.");
        }
        quotes(canvas, shown, true);
        List<String> notes = new ArrayList<>();
        notes.add(
                "Made by at least 60 % of the vendors. It doesn’t set anybody apart, yet a buyer misses it where it is "
                        + "missing.");
        shown.stream().limit(6).forEach(message -> notes.addAll(evidence.claims(message, 5)));
        canvas.notes(notes);
    }

    /** Up to four messages below each other. */
    private void quotes(Canvas canvas, List<Audit.Message> messages, boolean vendors) {
        int shown = Math.min(QUOTES, messages.size());
        if (shown == 0) {
            return;
        }
        Box body = canvas.body();
        Box room = shown >= 3 ? body : body.top(body.height() * (shown == 1 ? 0.4 : 0.7));
        List<Box> rows = room.rows(shown, 10);
        double size = 20;
        for (int i = 0; i < shown; i++) {
            size = Math.min(
                    size,
                    Canvas.quoteSize(rows.get(i), words(messages.get(i)), source(messages.get(i), vendors), size));
        }
        for (int i = 0; i < shown; i++) {
            Audit.Message message = messages.get(i);
            canvas.quote(
                    rows.get(i),
                    words(message),
                    source(message, vendors),
                    message.status() == MessageStatus.UNIQUE ? Ink.OURS : Ink.THEIRS,
                    size);
        }
    }

    private String words(Audit.Message message) {
        return facts.index().claim(evidence.best(message)).text();
    }

    private String source(Audit.Message message, boolean vendors) {
        return vendors
                ? "Said by "
                        + Words.list(
                                message.vendors().stream().map(evidence::name).toList())
                : evidence.place(evidence.best(message));
    }

    private void nothing(Canvas canvas, String sentence) {
        canvas.text(canvas.body(), List.of(Paragraph.of(sentence, 18, Ink.TEXT)));
    }

    private void sameness() {
        List<Sameness> ours = facts.audit().sameness().stream()
                .filter(same -> same.from().equals(facts.audit().own()))
                .sorted(Comparator.comparingDouble((Sameness same) -> -same.semantic())
                        .thenComparing(Sameness::to))
                .limit(MOST_BARS)
                .toList();
        Canvas canvas = Canvas.plain(
                template,
                facts.nearestRival()
                        .map(same -> evidence.name(same.to()) + " comes nearest: it makes "
                                + Words.percent(same.semantic()) + " of our messages, too")
                        .orElse("Who says our words"));
        if (ours.isEmpty()) {
            nothing(canvas, "There is no rival to compare with.");
        } else {
            Box body = canvas.body();
            List<Double> meaning = ours.stream().map(Sameness::semantic).toList();
            List<Double> wording = ours.stream().map(Sameness::lexical).toList();
            double largest = Math.max(
                    meaning.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                    wording.stream().mapToDouble(Double::doubleValue).max().orElse(0));
            new Bars(
                            ours.stream().map(same -> evidence.name(same.to())).toList(),
                            List.of(
                                    new Bars.Series(
                                            "Share of our messages it makes, too",
                                            Ink.OURS,
                                            meaning,
                                            List.of(),
                                            List.of()),
                                    new Bars.Series(
                                            "Likeness of wording (nouns)", Ink.THEIRS, wording, List.of(), List.of())),
                            "0%",
                            Bars.end(largest * 1.12, 0.1, 0.25, 0.5, 1.0))
                    .draw(canvas, body.top(body.height() - 44));
            canvas.text(
                    body.below(body.height() - 36),
                    List.of(Paragraph.of(
                            "Alike in words but not in messages: the same topics, different things said. Alike in "
                                    + "messages: a buyer can swap one vendor for the other.",
                            13,
                            Ink.SOFT)),
                    VerticalAlignment.BOTTOM);
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                "Directed: the share of our messages that a rival makes, too; and back, the share of his that we make.");
        facts.audit()
                .sameness()
                .forEach(same -> notes.add(facts.index().name(same.from()) + " → "
                        + facts.index().name(same.to()) + ": " + Words.percent(same.semantic())
                        + " of the messages, wording "
                        + Words.percent(same.lexical())));
        canvas.notes(notes.stream().limit(40).toList());
    }

    private void overload() {
        List<Audit.Job> jobs = facts.audit().jobs().stream()
                .filter(job -> Facts.measured(job.overload().explanation()))
                .limit(MOST_BARS)
                .toList();
        Canvas canvas = Canvas.plain(template, hardest(jobs));
        if (jobs.isEmpty()) {
            nothing(canvas, "No document serves a buying job.");
        } else {
            Box body = canvas.body();
            double high = jobs.stream()
                    .mapToDouble(job -> job.overload().high())
                    .max()
                    .orElse(0);
            new Bars(
                            jobs.stream().map(Audit.Job::name).toList(),
                            List.of(new Bars.Series(
                                    "Overload, 0 to 100",
                                    Ink.THEIRS,
                                    jobs.stream()
                                            .map(job -> job.overload().score())
                                            .toList(),
                                    jobs.stream()
                                            .map(job -> job.overload().low())
                                            .toList(),
                                    jobs.stream()
                                            .map(job -> job.overload().high())
                                            .toList())),
                            "0",
                            Bars.end(high, 20, 40, 60, 80, 100))
                    .draw(canvas, body.top(body.height() - 36).across(0, 0.5));
            new Grid(
                            List.of("Job", " Overload", " 95 % interval"),
                            List.of(4.6, 2.8, 3.6),
                            jobs.stream().map(this::interval).toList())
                    .draw(canvas, body.top(body.height() - 44).across(0.51, 1));
            canvas.text(
                    body.below(body.height() - 30),
                    List.of(Paragraph.of(
                            "0: easy, 100: overloaded. Bars end at the mean of a thousand simulated buying groups; the lines "
                                    + "hold 95 % of the groups. The axis ends at "
                                    + Words.score(Bars.end(high, 20, 40, 60, 80, 100)) + ".",
                            12,
                            Ink.SOFT)),
                    VerticalAlignment.BOTTOM);
        }
        List<String> notes = new ArrayList<>();
        jobs.forEach(job -> {
            notes.add(job.name() + ": " + job.overload().story());
            job.overload()
                    .components()
                    .forEach(part -> notes.add("– " + Words.spaced(part.id()) + " " + decimal(part.value())
                            + " × weight " + decimal(part.weight()) + " = "
                            + decimal(100 * part.value() * part.weight()) + " points"));
        });
        canvas.notes(notes);
    }

    /** A title must not claim an order that the intervals don't carry. */
    private String hardest(List<Audit.Job> jobs) {
        Audit.Job most = facts.hardest().orElse(null);
        if (most == null) {
            return "No overload was measured";
        }
        double least =
                jobs.stream().mapToDouble(job -> job.overload().score()).min().orElse(0);
        boolean alike = jobs.size() > 1
                && jobs.stream()
                        .allMatch(
                                job -> job.overload().high() >= most.overload().low());
        return alike
                ? "Every buying job is about as hard: overload " + Words.score(least) + " to "
                        + Words.score(most.overload().score()) + " of 100, within the margin of error"
                : "Buyers have the hardest time in " + PlainText.of(most.name(), 40) + ": overload "
                        + Words.score(most.overload().score()) + " of 100";
    }

    private List<String> interval(Audit.Job job) {
        return List.of(
                job.name(),
                Words.score(job.overload().score()),
                Words.score(job.overload().low()) + " to "
                        + Words.score(job.overload().high()));
    }

    private void story() {
        Canvas canvas = Canvas.plain(template, "What one buying group of eleven lives through");
        facts.hardest()
                .ifPresentOrElse(job -> story(canvas, job), () -> nothing(canvas, "No document serves a buying job."));
        List<String> notes = new ArrayList<>();
        notes.add(
                "Simulated: eleven people, four to seven documents each, a shortlist of three vendors; a thousand groups.");
        facts.audit()
                .jobs()
                .forEach(job -> notes.add(job.name() + ": " + job.overload().story()));
        canvas.notes(notes);
    }

    private void story(Canvas canvas, Audit.Job job) {
        Box body = canvas.body();
        Box above = body.top(body.height() * 0.42);
        canvas.panel(above, Ink.THEIRS);
        Box inner = above.inside(16);
        String told = job.overload().story();
        double size = TextFit.size(told, inner.width(), inner.height() - 26, 24, 14);
        canvas.text(
                inner,
                List.of(
                        Paragraph.bold(TextFit.line(job.name(), 14, inner.width()), 14, Ink.THEIRS),
                        Paragraph.of(told, size, Ink.TEXT).after(4)),
                VerticalAlignment.MIDDLE);
        List<Audit.Component> parts = job.overload().components();
        Box below = body.below(body.height() * 0.42 + 18);
        canvas.text(
                below.top(24),
                List.of(Paragraph.bold("What the overload is made of, in points of 100", 15, Ink.TITLE)));
        List<Box> columns = below.below(30).columns(Math.max(1, parts.size()), 16);
        for (int i = 0; i < parts.size(); i++) {
            Audit.Component part = parts.get(i);
            Box card = columns.get(i);
            canvas.panel(card, Ink.OURS);
            canvas.text(
                    card.inside(12),
                    List.of(
                            Paragraph.bold(
                                    decimal(100 * part.weight() * part.value()) + " of "
                                            + Words.score(100 * part.weight()),
                                    26,
                                    Ink.OURS),
                            Paragraph.bold(Words.capital(Words.spaced(part.id())), 16, Ink.TEXT),
                            Paragraph.of(meaning(part.id()), 13, Ink.SOFT).after(2)),
                    VerticalAlignment.MIDDLE);
        }
    }

    private static String meaning(String component) {
        return switch (component) {
            case "overwhelm" -> "How long they read, and how often they read the same again";
            case "contradiction" -> "How many contradictions they meet, alone and among each other";
            case "indistinctness" -> "How much of what they read of two vendors both of them say";
            default -> "";
        };
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    }
}
