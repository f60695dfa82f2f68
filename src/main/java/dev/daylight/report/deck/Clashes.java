package dev.daylight.report.deck;

import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import dev.daylight.report.Facts.Side;
import dev.daylight.report.Words;
import java.util.ArrayList;
import java.util.List;

/** Where we contradict ourselves, and where a rival says the opposite: quotes side by side. */
final class Clashes {
    private static final int PAIRS = 3;

    /** Where none of those found is put forward. */
    private static final String ASIDE =
            "A language model was asked and called each of them compatible. They are in the full report.";

    private final Template template;
    private final Facts facts;
    private final Evidence evidence;

    Clashes(Template template, Facts facts) {
        this.template = template;
        this.facts = facts;
        this.evidence = new Evidence(facts);
    }

    void add() {
        List<Audit.Contradiction> ours = facts.contradictions(Side.OURS);
        slide(
                ours.isEmpty()
                        ? evidence.own() + " was not found to contradict itself"
                        : evidence.own() + " may contradict itself in " + Words.count(ours.size(), "place")
                                + about(ours),
                facts.loud(Side.OURS),
                !ours.isEmpty()
                        ? ASIDE
                        : "No two sentences of " + evidence.own() + " were found that can hardly both be true.");
        List<Audit.Contradiction> rivals = facts.contradictions(Side.RIVAL_AND_US);
        slide(
                rivals.isEmpty()
                        ? "No rival was found to contradict " + evidence.own()
                        : "Rivals may contradict " + evidence.own() + " in " + Words.count(rivals.size(), "place")
                                + about(rivals),
                facts.loud(Side.RIVAL_AND_US),
                !rivals.isEmpty()
                        ? ASIDE
                        : "No sentence of a rival was found that can hardly be true together with one of ours.");
    }

    private static String about(List<Audit.Contradiction> found) {
        return " (" + Facts.likely(found) + ")";
    }

    private void slide(String title, List<Audit.Contradiction> found, String none) {
        Canvas canvas = Canvas.plain(template, title);
        int shown = Math.min(PAIRS, found.size());
        Box body = canvas.body();
        if (shown == 0) {
            canvas.text(body, List.of(Paragraph.of(none, 18, Ink.TEXT)));
        } else {
            Box room = shown == 1 ? body.top(body.height() * 0.5) : body;
            List<Box> rows = room.rows(shown, 12);
            for (int i = 0; i < shown; i++) {
                pair(canvas, rows.get(i), found.get(i));
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                "Contradictions are rare and easy to claim falsely: look at both quotes in their documents before you use "
                        + "one. Most probable first.");
        found.stream().limit(8).forEach(one -> notes.addAll(evidence.contradiction(one)));
        canvas.notes(notes);
    }

    private void pair(Canvas canvas, Box row, Audit.Contradiction found) {
        // Ours on the left, whichever was found first.
        boolean swapped = !facts.index().own(found.x());
        String left = swapped ? found.y() : found.x();
        String right = swapped ? found.x() : found.y();
        Box why = row.below(row.height() - 27);
        Box quotes = row.top(row.height() - 31);
        Box one = quotes.across(0, 0.49);
        Box other = quotes.across(0.51, 1);
        double size = Math.min(size(one, left), size(other, right));
        side(canvas, one, left, size);
        side(canvas, other, right, size);
        canvas.text(
                why,
                List.of(Paragraph.of(
                        Words.percent(found.probability()) + " probable. " + found.explanation(), 11, Ink.SOFT)));
    }

    private double size(Box box, String claim) {
        return Canvas.quoteSize(box, facts.index().claim(claim).text(), source(claim), 16);
    }

    private String source(String claim) {
        return facts.index().own(claim) ? evidence.place(claim) : evidence.source(claim);
    }

    private void side(Canvas canvas, Box box, String claim, double size) {
        canvas.quote(
                box,
                facts.index().claim(claim).text(),
                source(claim),
                facts.index().own(claim) ? Ink.OURS : Ink.THEIRS,
                size);
    }
}
