package dev.daylight.report;

import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.PlainText;
import dev.daylight.review.Decision;
import dev.daylight.review.Review;
import dev.daylight.review.Reviewed;
import dev.daylight.review.Reviewed.State;
import java.util.List;

/** What people decided about findings: how many were set aside, by whom and why, and what came back. */
final class ReviewSection {
    private static final int MOST = 200;
    private static final int LONGEST_QUOTE = 240;
    private static final int LONGEST_REASON = 400;

    private ReviewSection() {}

    /** The way there; empty when nothing was decided. */
    static String link(Review review) {
        return review.isEmpty() ? "" : "<a href=\"#reviewed\">Reviewed</a>\n";
    }

    /** Empty when nothing was decided. */
    static String render(Facts facts) {
        Review review = facts.audit().review();
        if (review.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                "<section id=\"reviewed\" data-view tabindex=\"-1\" aria-labelledby=\"h-reviewed\">\n");
        out.append("<h2 id=\"h-reviewed\">What people decided about findings</h2><p class=\"lead\">");
        out.append(Html.text(ReviewWords.sentence(review)))
                .append(" What was set aside is in no list, count or score of this report.</p>");
        for (State state : ReviewWords.ORDER) {
            list(out, facts.index(), state, review.in(state));
        }
        return out.append("\n</section>\n").toString();
    }

    private static void list(StringBuilder out, AuditIndex index, State state, List<Reviewed> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        String title = ReviewWords.title(state);
        out.append("<h3>")
                .append(Html.text(title))
                .append(" (")
                .append(Words.number(decisions.size()))
                .append(")</h3>");
        if (state == State.NOT_FOUND) {
            out.append(
                    "<p class=\"soft\">Their sentences changed, or they are no longer probable enough to be listed.</p>");
        }
        out.append(DifferentiationSection.scroll(title))
                .append(
                        "<table class=\"figures\"><thead><tr><th scope=\"col\">Finding</th><th scope=\"col\">Decision</th>")
                .append("<th scope=\"col\">By whom, when</th><th scope=\"col\">Why</th></tr></thead><tbody>");
        decisions.stream().limit(MOST).forEach(decision -> row(out, index, decision));
        out.append("</tbody></table></div>");
        if (decisions.size() > MOST) {
            out.append("<p class=\"soft\">showing ")
                    .append(MOST)
                    .append(" of ")
                    .append(Words.number(decisions.size()))
                    .append("; all are in audit.json</p>");
        }
    }

    private static void row(StringBuilder out, AuditIndex index, Reviewed decision) {
        out.append("<tr><th scope=\"row\">").append(Html.text(ReviewWords.finding(decision)));
        out.append(" <code>").append(Html.text(decision.id())).append("</code>");
        for (String claim : ReviewWords.claims(decision)) {
            out.append("<div class=\"reviewed\"><span class=\"quote\">")
                    .append(Html.foreign(PlainText.of(index.claim(claim).text(), LONGEST_QUOTE)))
                    .append("</span> <span class=\"soft\">")
                    .append(Html.foreign(index.name(index.vendorOf(claim)) + ", "
                            + index.assetOf(claim).path()))
                    .append("</span></div>");
        }
        out.append("</th><td>").append(Html.text(ReviewWords.verdict(decision)));
        out.append("</td><td>").append(Html.foreign(PlainText.of(ReviewWords.who(decision), LONGEST_REASON)));
        boolean silent =
                decision.decision() == Decision.Kind.ACCEPT && decision.reason().isBlank();
        out.append("</td><td>")
                .append(silent ? "–" : Html.foreign(PlainText.of(decision.reason(), LONGEST_REASON)))
                .append("</td></tr>");
    }
}
