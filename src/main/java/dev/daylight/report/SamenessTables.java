package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.score.Sameness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How much of whom is whose: by meaning, and beside it by wording, so that one sees what meaning adds. */
final class SamenessTables {
    private SamenessTables() {}

    static void render(StringBuilder out, Facts facts) {
        if (facts.audit().sameness().isEmpty()) {
            return;
        }
        out.append("<h3>Who says what the other says</h3>")
                .append(
                        "<p class=\"soft\">Left, what is said: the share of the row’s messages that the column makes too. ")
                .append("Right, how it is worded: how alike their nouns are, whatever is said with them. High at the ")
                .append(
                        "right and low at the left: the same words for different things. The other way round: the same ")
                .append("thing in other words. A darker cell is more alike.</p><div class=\"two\">");
        table(out, facts, "Same meaning", Sameness::semantic);
        table(out, facts, "Same wording", Sameness::lexical);
        out.append("</div>");
    }

    private static void table(StringBuilder out, Facts facts, String title, ToDoubleFunction<Sameness> share) {
        Map<String, Sameness> pairs = new HashMap<>();
        facts.audit().sameness().forEach(same -> pairs.put(same.from() + "\n" + same.to(), same));
        List<Audit.Vendor> vendors = facts.audit().vendors();
        out.append("<div><h4>")
                .append(title)
                .append("</h4>")
                .append(DifferentiationSection.scroll(title))
                .append("<table class=\"heat same\"><thead><tr><td></td>");
        vendors.forEach(vendor -> out.append("<th scope=\"col\"")
                .append(vendor.id().equals(facts.audit().own()) ? " class=\"own\"" : "")
                .append('>')
                .append(Html.foreign(vendor.name()))
                .append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Audit.Vendor from : vendors) {
            out.append("<tr><th scope=\"row\"")
                    .append(from.id().equals(facts.audit().own()) ? " class=\"own\"" : "")
                    .append('>')
                    .append(Html.foreign(from.name()))
                    .append("</th>");
            for (Audit.Vendor to : vendors) {
                cell(out, pairs.get(from.id() + "\n" + to.id()), share);
            }
            out.append("</tr>");
        }
        out.append("</tbody></table></div></div>");
    }

    private static void cell(StringBuilder out, @Nullable Sameness same, ToDoubleFunction<Sameness> share) {
        if (same == null) {
            out.append("<td class=\"self\">·</td>");
            return;
        }
        double value = share.applyAsDouble(same);
        out.append("<td class=\"heat")
                .append(DifferentiationSection.step(value))
                .append("\"><b>");
        out.append(value > 0 && value < 0.005 ? "&lt; 1 %" : Words.percent(value))
                .append("</b></td>");
    }
}
