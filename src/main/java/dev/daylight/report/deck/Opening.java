package dev.daylight.report.deck;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts;
import dev.daylight.report.Facts.Side;
import dev.daylight.report.Summary;
import dev.daylight.report.Words;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.VerticalAlignment;

/** Whose audit it is, what was done and why, and what came out. */
final class Opening {
    private static final String SOURCE =
            "Shares of business buyers who complained, in a survey by Gartner, 2020. They are the weights of the overload score.";

    private final Template template;
    private final Facts facts;
    private final Evidence evidence;
    private final Summary summary;

    Opening(Template template, Facts facts) {
        this.template = template;
        this.facts = facts;
        this.evidence = new Evidence(facts);
        this.summary = Summary.of(facts);
    }

    void add() {
        title();
        what();
        headline();
    }

    private void title() {
        Audit audit = facts.audit();
        Canvas canvas = Canvas.opening(
                template,
                "What only " + evidence.own() + " says, and where buyers are overloaded",
                "Differentiation audit · "
                        + PlainText.of(audit.market(), 60) + " · "
                        + Words.count(audit.assets().size(), "document") + " of "
                        + Words.count(audit.vendors().size(), "vendor"));
        List<String> notes = new ArrayList<>(summary.sentences());
        notes.add("Made by Daylight from what the vendors publish. Each slide's notes name the evidence; ids lead to "
                + "more with 'daylight explain ID'.");
        canvas.notes(notes);
    }

    private void what() {
        Audit audit = facts.audit();
        long read = audit.assets().size() - facts.unread().size();
        Canvas canvas = Canvas.plain(template, "We read what a buying group reads, and counted what it meets");
        List<String> numbers = List.of(
                Words.number(read),
                Words.number(audit.claims().size()),
                Words.number(audit.messages().size()));
        List<String> labels = List.of(
                "documents read, of " + evidence.own() + " and "
                        + Words.count(audit.vendors().size() - 1, "rival"),
                "sentences that assert something a buyer could believe or doubt",
                "different messages that they come down to");
        Box body = canvas.body();
        double cards = Math.min(150, body.height() * 0.42);
        List<Box> columns = body.top(cards).columns(3, 18);
        for (int i = 0; i < 3; i++) {
            Box card = columns.get(i);
            canvas.panel(card, Ink.OURS);
            canvas.text(
                    card.inside(14),
                    List.of(
                            Paragraph.bold(numbers.get(i), 40, Ink.OURS),
                            Paragraph.of(labels.get(i), 14, Ink.TEXT).after(2)),
                    VerticalAlignment.MIDDLE);
        }
        canvas.text(
                body.below(cards + 20),
                List.of(
                        Paragraph.bold("Why: more reading doesn’t help buyers to decide", 22, Ink.TITLE),
                        Paragraph.of(
                                        "50 % are overwhelmed by the amount of trustworthy information, 43 % find it "
                                                + "contradictory, and 55 % find it hard to tell suppliers apart, and then "
                                                + "buy on price.",
                                        18, Ink.TEXT)
                                .after(8),
                        Paragraph.of(
                                        "So three questions: what do only we say, what does everybody say, and where do "
                                                + "we contradict ourselves?",
                                        18,
                                        Ink.TEXT)
                                .after(10),
                        Paragraph.of(SOURCE, 12, Ink.SOFT).after(12)));
        List<String> notes = new ArrayList<>();
        notes.add(summary.sentences().get(0));
        audit.vendors()
                .forEach(vendor -> notes.add(vendor.name() + ": " + Words.count(vendor.assets(), "document") + ", "
                        + Words.count(vendor.claims(), "claim")));
        facts.unread().stream()
                .limit(20)
                .forEach(asset -> notes.add("Not analyzed: " + asset.path() + ": " + asset.reason()));
        canvas.notes(notes);
    }

    private void headline() {
        int unique = facts.messages(MessageStatus.UNIQUE).size();
        int clashes = facts.contradictions(Side.OURS).size();
        long own = facts.ownMessages();
        String alone = own == 0
                ? evidence.own() + " was not found to say anything"
                : evidence.own() + " is alone with " + Words.number(unique) + " of its " + Words.count(own, "message");
        Canvas canvas = Canvas.plain(
                template,
                alone
                        + (clashes == 0
                                ? ", and was not found to contradict itself"
                                : ", and may contradict itself in " + Words.count(clashes, "place")));
        List<Box> rows = canvas.body().rows(4, 12);
        List<String> titles = List.of("Said", "Different", "Hard", "Contradicted");
        for (int i = 0; i < 4; i++) {
            Box row = rows.get(i);
            canvas.panel(row, i < 2 ? Ink.OURS : Ink.THEIRS);
            Box inner = row.inside(10);
            Box label = inner.across(0.01, 0.17);
            double fitting = TextFit.size(titles.get(i), label.width() / 1.08, 16 * TextFit.LINE, 16, 9);
            canvas.text(
                    label,
                    List.of(Paragraph.bold(titles.get(i), fitting, i < 2 ? Ink.OURS : Ink.THEIRS)),
                    VerticalAlignment.MIDDLE);
            Box words = inner.across(0.18, 1);
            String sentence = summary.sentences().get(i + 1);
            double size = TextFit.size(sentence, words.width(), words.height(), 16, 12);
            canvas.text(words, List.of(Paragraph.of(sentence, size, Ink.TEXT)), VerticalAlignment.MIDDLE);
        }
        canvas.notes(summary.sentences());
    }
}
