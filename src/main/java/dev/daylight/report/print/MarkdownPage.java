package dev.daylight.report.print;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.report.Facts;
import dev.daylight.report.Facts.Side;
import dev.daylight.report.ReviewWords;
import dev.daylight.report.SourceLinks;
import dev.daylight.report.Summary;
import dev.daylight.report.Words;
import dev.daylight.review.Review;
import dev.daylight.review.Reviewed;
import dev.daylight.review.Reviewed.State;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Sameness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The audit from top to bottom: what a wiki page has room for. All of it is in {@code audit.json} and the workbook. */
final class MarkdownPage {
    private static final int MESSAGES = 25;
    private static final int CONTRADICTIONS = 25;
    private static final int LONGEST = 600;

    private final Facts facts;
    private final Audit audit;
    private final AuditIndex index;
    private final SourceLinks links;
    private final StringBuilder out = new StringBuilder();

    MarkdownPage(Facts facts, SourceLinks links) {
        this.facts = facts;
        this.audit = facts.audit();
        this.index = facts.index();
        this.links = links;
    }

    String render() {
        out.append("# Daylight audit: ").append(Markdown.text(facts.own())).append(" in the market ");
        out.append(Markdown.text(audit.market())).append("\n\n");
        summary();
        scores();
        messages(
                "What only " + Markdown.text(facts.own()) + " says", List.of(MessageStatus.UNIQUE, MessageStatus.RARE));
        messages("What everybody says", List.of(MessageStatus.TABLE_STAKES, MessageStatus.MISSING));
        sameness();
        contradictions("Where " + Markdown.text(facts.own()) + " may contradict itself", Side.OURS);
        contradictions("Where rivals may contradict " + Markdown.text(facts.own()), Side.RIVAL_AND_US);
        whiteSpace();
        reviewed();
        unread();
        method();
        return out.toString();
    }

    private void summary() {
        Summary summary = Summary.of(facts);
        out.append("## Summary\n\n");
        summary.sentences()
                .forEach(sentence ->
                        out.append("* ").append(Markdown.text(sentence)).append('\n'));
        if (!summary.actions().isEmpty()) {
            out.append("\n### Do first\n\n");
            int number = 1;
            for (Summary.Action action : summary.actions()) {
                out.append(number++)
                        .append(". **")
                        .append(Markdown.text(action.title()))
                        .append(".** ");
                out.append(Markdown.text(action.detail())).append('\n');
            }
        }
        out.append('\n');
    }

    private void scores() {
        out.append("## The buying jobs\n\nScores from 0 to 100 with their 95 % intervals. High overload is bad, high ")
                .append("differentiation is good.\n\n")
                .append(Markdown.head(
                        List.of("Job", " Overload", " Differentiation", " Questions we answer", "Story")));
        for (Audit.Job job : audit.jobs()) {
            Audit.Overload overload = job.overload();
            Audit.Differentiation different = job.differentiation();
            long answered =
                    job.answers().stream().filter(answer -> answer.answered()).count();
            out.append(Markdown.row(List.of(
                    Markdown.text(job.name()),
                    score(Facts.measured(overload.explanation()), overload.score(), overload.low(), overload.high()),
                    score(
                            Facts.measured(different.explanation()),
                            different.score(),
                            different.low(),
                            different.high()),
                    job.answers().isEmpty()
                            ? "–"
                            : answered + " of " + job.answers().size(),
                    Markdown.text(overload.story()))));
        }
        out.append('\n');
    }

    private static String score(boolean measured, double score, double low, double high) {
        return measured ? "**" + Words.score(score) + "** (" + Words.score(low) + "–" + Words.score(high) + ")" : "–";
    }

    private void messages(String title, List<MessageStatus> statuses) {
        List<Audit.Message> all = new ArrayList<>();
        statuses.forEach(status -> all.addAll(facts.messages(status)));
        out.append("## ").append(title).append("\n\n");
        if (all.isEmpty()) {
            out.append("No such message was found.\n\n");
            return;
        }
        showing(MESSAGES, all.size());
        out.append(Markdown.head(List.of("Message", "Status", "Who says it", " Distinctness", "Where")));
        all.stream().limit(MESSAGES).forEach(message -> {
            String claim = message.claims().stream()
                    .filter(index::own)
                    .findFirst()
                    .orElse(message.claims().get(0));
            out.append(Markdown.row(List.of(
                    Markdown.text(message.text(), LONGEST),
                    Words.status(message.status()),
                    Markdown.text(Words.list(
                            message.vendors().stream().map(index::name).toList())),
                    Words.percent(message.distinctness()),
                    place(claim))));
        });
        out.append('\n');
    }

    private void showing(int most, int all) {
        if (all > most) {
            out.append("Showing ")
                    .append(most)
                    .append(" of ")
                    .append(Words.number(all))
                    .append(".\n\n");
        }
    }

    /** The document, linked, and the place in it. */
    private String place(String claim) {
        Audit.Asset asset = index.assetOf(claim);
        String document = links.document(asset.path());
        String where = index.claim(claim).anchor().describe();
        String target = document.isEmpty() ? "" : document + SourceLinks.place(asset.path(), index.claim(claim));
        return Markdown.link(asset.path(), target) + (where.isEmpty() ? "" : ", " + Markdown.text(where, 120));
    }

    private void sameness() {
        Map<String, Sameness> pairs = new HashMap<>();
        audit.sameness().forEach(same -> pairs.put(same.from() + "\n" + same.to(), same));
        out.append(
                        "## Who says what the other says\n\nShare of the row’s messages that the column makes, too; in brackets how ")
                .append("alike their wording is.\n\n");
        List<String> headings = new ArrayList<>(List.of("Messages of"));
        audit.vendors().forEach(vendor -> headings.add(" " + Markdown.text(vendor.name())));
        out.append(Markdown.head(headings));
        for (Audit.Vendor from : audit.vendors()) {
            List<String> cells = new ArrayList<>(List.of(Markdown.text(from.name())));
            for (Audit.Vendor to : audit.vendors()) {
                Sameness same = pairs.get(from.id() + "\n" + to.id());
                cells.add(
                        same == null
                                ? "·"
                                : Words.percent(same.semantic()) + " (" + Words.percent(same.lexical()) + ")");
            }
            out.append(Markdown.row(cells));
        }
        out.append('\n');
    }

    private void contradictions(String title, Side side) {
        List<Audit.Contradiction> found = facts.contradictions(side);
        out.append("## ").append(title).append("\n\n");
        if (found.isEmpty()) {
            out.append("No contradiction was found.\n\n");
            return;
        }
        out.append(Words.count(found.size(), "possible contradiction")).append(", of which about ");
        out.append(Words.number(Facts.expected(found))).append(" real. Look at both quotes before you use one.\n\n");
        showing(CONTRADICTIONS, found.size());
        found.stream().limit(CONTRADICTIONS).forEach(one -> {
            out.append("* **").append(Words.percent(one.probability())).append("** ");
            out.append(audit.review().confirmed(one.id()) ? "confirmed · " : "");
            out.append(Markdown.text(one.explanation(), LONGEST))
                    .append(" (")
                    .append(one.id())
                    .append(")\n");
            for (String claim : List.of(one.x(), one.y())) {
                out.append("  * “")
                        .append(Markdown.text(index.claim(claim).text(), LONGEST))
                        .append("” – ");
                out.append(Markdown.text(index.name(index.vendorOf(claim)))).append(", ");
                out.append(place(claim)).append('\n');
            }
            if (one.adjudication() != null) {
                out.append("  * ")
                        .append(Markdown.text(one.adjudication().describe(), LONGEST))
                        .append('\n');
            }
        });
        out.append('\n');
    }

    private void whiteSpace() {
        out.append("## White space: questions that nobody was found to answer\n\n");
        Map<String, String> names = new HashMap<>();
        audit.jobs().forEach(job -> names.put(job.id(), job.name()));
        if (audit.whiteSpace().isEmpty()) {
            out.append("Every question is answered by somebody.\n");
        }
        audit.whiteSpace().forEach(space -> {
            out.append("* ").append("“").append(Markdown.text(space.text())).append("” (");
            out.append(Markdown.text(names.getOrDefault(space.job(), space.job())))
                    .append(")\n");
        });
        out.append('\n');
    }

    private void reviewed() {
        Review review = audit.review();
        if (review.isEmpty()) {
            return;
        }
        out.append("## Reviewed\n\n")
                .append(Markdown.text(ReviewWords.sentence(review)))
                .append(" What was set aside is in no list, count or score.\n\n")
                .append(Markdown.head(List.of("Finding", "State", "Decision", "By whom, when", "Why", "Quotes")));
        for (State state : ReviewWords.ORDER) {
            for (Reviewed one : review.in(state)) {
                out.append(Markdown.row(List.of(
                        Markdown.text(ReviewWords.finding(one)) + " (" + one.id() + ")",
                        ReviewWords.state(state),
                        ReviewWords.verdict(one),
                        Markdown.text(ReviewWords.who(one), LONGEST),
                        one.reason().isBlank() ? "–" : Markdown.text(one.reason(), LONGEST),
                        quotes(one))));
            }
        }
        out.append('\n');
    }

    private String quotes(Reviewed decision) {
        List<String> quotes = ReviewWords.claims(decision).stream()
                .map(claim -> "“" + Markdown.text(index.claim(claim).text(), LONGEST) + "”, " + place(claim))
                .toList();
        return quotes.isEmpty() ? "–" : String.join(" – ", quotes);
    }

    private void unread() {
        List<Audit.Asset> unread = facts.unread();
        if (unread.isEmpty()) {
            return;
        }
        out.append("## Documents that were not analyzed\n\n").append(Markdown.head(List.of("Document", "Why")));
        unread.forEach(asset -> out.append(Markdown.row(List.of(
                Markdown.link(asset.path(), links.document(asset.path())),
                Markdown.text(asset.reason() == null ? "" : asset.reason())))));
        out.append('\n');
    }

    private void method() {
        out.append("## Method and limits\n\n")
                .append(
                        "Sentences that assert something are claims; claims that say the same are one message. “Only we say ")
                .append("it” means that no rival was found to say it. Contradictions are possible ones, with their ")
                .append("probability. Overload is that of simulated buying groups. All of it is in audit.json; ")
                .append("`daylight explain ID` prints the reasons for any id.\n\nSeed ")
                .append(audit.parameters().seed())
                .append("; thresholds: ");
        List<String> thresholds = new ArrayList<>();
        audit.parameters()
                .thresholds()
                .forEach((name, value) -> thresholds.add(Markdown.text(Words.spaced(name)) + " " + value));
        out.append(String.join(", ", thresholds)).append(".\n");
    }
}
