package dev.daylight.report;

import dev.daylight.audit.PlainText;
import dev.daylight.change.Change;
import dev.daylight.change.Change.Cause;
import dev.daylight.change.Change.Finding;
import dev.daylight.change.Change.Kind;
import dev.daylight.change.ChangeWords;
import dev.daylight.change.MessageGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What changed since the audit before: scores with what moved them, then who says what now, then findings and documents. Each
 * list ends after {@value #MOST}; {@code diff --json} has all.
 */
final class ChangesSection {
    static final int MOST = 25;
    private static final int MOST_CAUSES = 4;
    private static final int MOST_REASONS = 6;
    private static final int LONGEST = 240;

    /** Of these the sentence stands in the documents of today, so a link leads to it. */
    private static final Set<Change.Why> STANDING =
            Set.of(Change.Why.SAYS_NOW, Change.Why.COUNTS_NOW, Change.Why.COMES_NEAR, Change.Why.CONTRADICTS);

    private final Since since;
    private final Change change;
    private final SourceLinks links;
    private final StringBuilder out = new StringBuilder();

    private ChangesSection(Since since, SourceLinks links) {
        this.since = since;
        this.change = since.change();
        this.links = links;
    }

    /** Everything below the title. */
    static String render(Since since, SourceLinks links) {
        return new ChangesSection(since, links).render();
    }

    private String render() {
        out.append("<p class=\"lead\">From ").append(side(change.before())).append(" to ");
        out.append(side(change.after())).append(".</p>");
        change.notes()
                .forEach(note -> out.append("<p class=\"mind\"><b>Mind:</b> ")
                        .append(Html.foreign(note))
                        .append("</p>"));
        if (since.unchanged()) {
            return out.append("<p>Nothing changed.</p>").toString();
        }
        out.append("<p>").append(Html.text(since.sentence())).append("</p>");
        scores();
        messages();
        findings("Possible contradictions", "contradiction", change.contradictions());
        findings("Overlaps", "overlap", change.overlaps());
        documents();
        return out.toString();
    }

    private static String side(Change.Side side) {
        return "<b>" + Html.foreign(Since.taken(side.name())) + "</b> (" + Words.count(side.documents(), "document")
                + ", " + Words.count(side.claims(), "claim") + ", " + Words.count(side.messages(), "message") + ")";
    }

    private void scores() {
        if (change.jobs().isEmpty()) {
            return;
        }
        out.append(
                        "<h3>What moved in each buying job</h3><p class=\"soft\">High differentiation is good, high overload ")
                .append("is bad. A move within the 95 % intervals may be chance.</p>")
                .append(DifferentiationSection.scroll("Scores before and after"))
                .append("<table class=\"moves\"><thead><tr><th scope=\"col\">Job</th>")
                .append("<th scope=\"col\">Differentiation</th><th scope=\"col\">Overload</th></tr></thead><tbody>");
        for (Change.Job job : change.jobs()) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.foreign(job.name()))
                    .append("</th>");
            move(job.differentiation(), true);
            move(job.overload(), false);
            out.append("</tr>");
            mostly(job);
        }
        out.append("</tbody></table></div>");
        change.jobs().forEach(this::because);
    }

    private void move(Change.Move move, boolean highIsGood) {
        out.append("<td>");
        if (!ChangeWords.moved(move.points())) {
            out.append(String.format(Locale.ROOT, "%.1f", move.after()))
                    .append(" <span class=\"soft\">as before</span></td>");
            return;
        }
        boolean better = move.points() > 0 == highIsGood;
        out.append(String.format(Locale.ROOT, "%.1f → <b>%.1f</b> ", move.before(), move.after()))
                .append("<span class=\"tag ")
                .append(better ? "better" : "worse")
                .append("\">")
                .append(String.format(Locale.ROOT, "%+.1f, ", move.points()))
                .append(better ? "better" : "worse")
                .append("</span>")
                .append(move.clear() ? "" : " <span class=\"soft\">may be chance</span>")
                .append("</td>");
    }

    /** What moved a job's scores most, in a line. */
    private void mostly(Change.Job job) {
        Optional<Change.Reason> reason = ChangeWords.moved(job.differentiation().points())
                ? ChangeWords.told(job, 1).stream().findFirst()
                : Optional.empty();
        Optional<Change.Component> component = ChangeWords.moved(job.overload().points())
                ? job.components().stream().max(Comparator.comparingDouble(part -> Math.abs(part.points())))
                : Optional.empty();
        if (reason.isEmpty() && component.isEmpty()) {
            return;
        }
        out.append("<tr class=\"below\"><td colspan=\"3\"><span class=\"soft\">Mostly: </span>");
        reason.ifPresent(one -> {
            quoted(one.text());
            out.append(" is ").append(Html.text(ChangeWords.word(one.effect())));
            one.causes().stream().findFirst().ifPresent(cause -> {
                out.append("; ").append(Html.foreign(said(cause, true))).append(": ");
                where(cause.quote(), STANDING.contains(cause.why()));
            });
            out.append(". ");
        });
        component.ifPresent(part -> out.append("Overload: ")
                .append(Html.text(Words.spaced(part.id())))
                .append(String.format(Locale.ROOT, " %+.1f.", part.points())));
        out.append("</td></tr>");
    }

    private void because(Change.Job job) {
        List<Change.Reason> reasons = ChangeWords.told(job, MOST_REASONS);
        List<Change.Component> components = job.components().stream()
                .filter(component -> ChangeWords.moved(component.points()))
                .toList();
        if (reasons.isEmpty() && components.isEmpty()) {
            return;
        }
        out.append("<details class=\"whole because\"><summary>Why ")
                .append(Html.foreign(job.name()))
                .append(" moved</summary>");
        if (!reasons.isEmpty()) {
            out.append("<h4>Differentiation</h4><ul class=\"changes\">");
            for (Change.Reason reason : reasons) {
                out.append("<li><b>")
                        .append(String.format(Locale.ROOT, "%+.2f", reason.points()))
                        .append("</b> ")
                        .append(Html.text(ChangeWords.word(reason.effect())))
                        .append(": ");
                quoted(reason.text());
                causes(reason.causes(), true);
                out.append("</li>");
            }
            out.append("</ul>");
        }
        if (!components.isEmpty()) {
            out.append("<h4>Overload</h4><ul class=\"changes\">");
            for (Change.Component component : components) {
                String measures = ChangeWords.measures(component);
                out.append("<li><b>")
                        .append(String.format(Locale.ROOT, "%+.1f", component.points()))
                        .append("</b> ")
                        .append(Html.text(Words.spaced(component.id())))
                        .append(measures.isEmpty() ? "" : " <span class=\"soft\">" + Html.text(measures) + "</span>")
                        .append("</li>");
            }
            out.append("</ul>");
        }
        out.append("</details>");
    }

    private void messages() {
        for (MessageGroup group : MessageGroup.values()) {
            List<Change.Message> messages = group.of(change);
            if (!messages.isEmpty()) {
                list(group.title() + " (" + Words.number(messages.size()) + ")", messages, message -> {
                    quoted(message.text());
                    String status = ChangeWords.status(message);
                    out.append(status.isEmpty() ? "" : " <span class=\"soft\">" + Html.text(status) + "</span>");
                    causes(message.causes(), message.ours());
                });
            }
        }
        if (change.regrouped() > 0) {
            out.append("<p class=\"soft\">Not listed: ")
                    .append(Words.count(change.regrouped(), "message"))
                    .append(" that hold nothing new, only sentences put together anew.</p>");
        }
    }

    private void causes(List<Cause> causes, boolean ours) {
        if (causes.isEmpty()) {
            return;
        }
        out.append("<ul>");
        causes.stream().limit(MOST_CAUSES).forEach(cause -> {
            Change.Quote quote = cause.quote();
            out.append("<li>").append(Html.foreign(said(cause, ours))).append(": ");
            where(quote, STANDING.contains(cause.why()));
            out.append("</li>");
        });
        if (causes.size() > MOST_CAUSES) {
            out.append("<li class=\"soft\">and in ")
                    .append(Words.count(causes.size() - MOST_CAUSES, "more document"))
                    .append("</li>");
        }
        out.append("</ul>");
    }

    private String said(Cause cause, boolean ours) {
        String vendor = cause.quote().vendor();
        return ChangeWords.said(cause, since.name(vendor), ours, vendor.equals(change.own()));
    }

    private void findings(String title, String noun, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Finding> ofWords = findings.stream().filter(Finding::words).toList();
        String counts = ChangeWords.counts(findings.stream().map(Finding::kind).toList());
        list(title + ": " + counts, ofWords, found -> {
            out.append("<span class=\"tag\">")
                    .append(ChangeWords.word(found.kind()))
                    .append("</span> <span class=\"soft\">")
                    .append(Html.text(Words.spaced(found.type())))
                    .append(found.within() ? ", within one vendor" : ", across vendors")
                    .append(", probability ")
                    .append(ChangeWords.probability(found))
                    .append("</span><ul>");
            for (Change.Quote quote : List.of(found.x(), found.y())) {
                out.append("<li>");
                quoted(quote.text());
                out.append(" <span class=\"soft\">")
                        .append(Html.foreign(since.name(quote.vendor())))
                        .append("</span> ");
                where(quote, found.kind() != Kind.GONE);
                out.append("</li>");
            }
            out.append("</ul>");
        });
        int others = findings.size() - ofWords.size();
        if (others > 0) {
            out.append("<p class=\"soft\">")
                    .append(Words.count(others, noun))
                    .append(" between sentences that are in both audits: only the judgement or the rank moved.</p>");
        }
    }

    private void documents() {
        if (!change.documents().isEmpty()) {
            String counts = ChangeWords.counts(
                    change.documents().stream().map(Change.Document::kind).toList());
            list("Documents: " + counts, change.documents(), document -> {
                out.append("<span class=\"tag\">")
                        .append(ChangeWords.word(document.kind()))
                        .append("</span> ");
                link(document.path(), "", document.path(), document.kind() != Kind.GONE);
            });
        }
    }

    private <T> void list(String title, List<T> all, Consumer<T> item) {
        out.append("<h3>").append(Html.text(title)).append("</h3><ul class=\"changes\">");
        all.stream().limit(MOST).forEach(one -> {
            out.append("<li>");
            item.accept(one);
            out.append("</li>");
        });
        if (all.size() > MOST) {
            out.append("<li class=\"soft\">")
                    .append(Words.number(all.size() - MOST))
                    .append(" more; <code>daylight diff --json</code> lists all</li>");
        }
        out.append("</ul>");
    }

    private void quoted(String text) {
        out.append("<span class=\"quote\">“")
                .append(Html.foreign(PlainText.of(text, LONGEST)))
                .append("”</span>");
    }

    private void where(Change.Quote quote, boolean standing) {
        String label = quote.path() + (quote.place().isEmpty() ? "" : " › " + PlainText.of(quote.place(), 120));
        link(
                quote.path(),
                SourceLinks.place(quote.path(), SourceLinks.page(quote.place()), quote.text()),
                label,
                standing);
    }

    private void link(String path, String place, String label, boolean standing) {
        String document = standing ? links.document(path) : "";
        out.append("<span class=\"where\">")
                .append(
                        document.isEmpty()
                                ? Html.foreign(label)
                                : "<a href=\"" + Html.text(document + place) + "\" target=\"_blank\" rel=\"noopener\">"
                                        + Html.foreign(label) + "</a>")
                .append("</span>");
    }
}
