package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.score.Scores.WhiteSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far we differ: by job and vendor, by message, and how much of whom is whose. */
final class DifferentiationSection {
    private DifferentiationSection() {}

    /** Everything above the list of messages. */
    static String render(Facts facts) {
        StringBuilder out = new StringBuilder();
        MessageMap.render(out, facts);
        List<Audit.Message> own = facts.ownLoudest();
        out.append("<div class=\"two\"><div><h3>How loudly we say it, and how alone we are</h3>");
        out.append("<p class=\"soft\">").append(Quadrant.dots(own)).append("</p>");
        out.append(Quadrant.chart(own)).append(Quadrant.table(own)).append("</div><div>");
        whiteSpace(out, facts);
        out.append("</div></div>");
        heatMap(out, facts);
        SamenessTables.render(out, facts);
        return out.toString();
    }

    private static void heatMap(StringBuilder out, Facts facts) {
        out.append(
                        "<h3>Differentiation by job and vendor</h3><p class=\"soft\">0: all say what this vendor says. 100: ")
                .append("nobody else does. Our own with the 95 % interval.</p>")
                .append(scroll("Differentiation by job and vendor"))
                .append("<table class=\"heat\"><thead><tr><th scope=\"col\">Job</th>");
        facts.audit()
                .vendors()
                .forEach(vendor -> out.append("<th scope=\"col\"")
                        .append(vendor.id().equals(facts.audit().own()) ? " class=\"own\"" : "")
                        .append('>')
                        .append(Html.foreign(vendor.name()))
                        .append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Audit.Job job : facts.audit().jobs()) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.foreign(job.name()))
                    .append("</th>");
            for (Audit.Vendor vendor : facts.audit().vendors()) {
                boolean own = vendor.id().equals(facts.audit().own());
                if (own && !Facts.measured(job.differentiation().explanation())) {
                    cell(out, null, "");
                    continue;
                }
                Double value = own
                        ? Double.valueOf(job.differentiation().score())
                        : job.differentiation().vendors().get(vendor.id());
                cell(
                        out,
                        value,
                        own
                                ? Words.score(job.differentiation().low()) + "–"
                                        + Words.score(job.differentiation().high())
                                : "");
            }
            out.append("</tr>");
        }
        out.append("</tbody></table></div>");
        out.append("<details class=\"why\"><summary>How our scores add up</summary>");
        for (Audit.Job job : facts.audit().jobs()) {
            out.append("<h4>").append(Html.foreign(job.name())).append("</h4>");
            out.append(Html.tree(job.differentiation().explanation()));
        }
        out.append("</details>");
    }

    private static void cell(StringBuilder out, @org.jspecify.annotations.Nullable Double value, String small) {
        if (value == null) {
            out.append("<td>–</td>");
            return;
        }
        out.append("<td class=\"heat")
                .append(step(value / 100))
                .append("\"><b>")
                .append(Words.score(value))
                .append("</b>");
        out.append(small.isEmpty() ? "" : " <small>" + small + "</small>").append("</td>");
    }

    private static void whiteSpace(StringBuilder out, Facts facts) {
        List<WhiteSpace> spaces = facts.audit().whiteSpace();
        if (spaces.isEmpty()) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        facts.audit().jobs().forEach(job -> names.put(job.id(), job.name()));
        out.append(
                        "<h3>White space: questions that nobody was found to answer</h3><p class=\"soft\">All questions, and which channel answers: ")
                .append("<a href=\"#questions\">Questions</a>.</p><ul class=\"spaces\">");
        for (WhiteSpace space : spaces) {
            out.append("<li>").append(Html.foreign(space.text())).append(" <span class=\"soft\">");
            out.append(Html.foreign(names.getOrDefault(space.job(), space.job())))
                    .append("</span></li>");
        }
        out.append("</ul>");
    }

    /** A box that scrolls sideways where a table is wider than the screen, also by keyboard. */
    static String scroll(String label) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + label + "\">";
    }

    /** One of six shades, 0 to 5. */
    static int step(double share) {
        return (int) Math.max(0, Math.min(5, Math.floor(share * 6)));
    }
}
