package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.score.MessageStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who says what at a glance: the most telling messages of each status, one row each, and a column for each vendor. */
final class MessageMap {
    /** What needs a decision first, what is quiet last. */
    private static final List<MessageStatus> ORDER = List.of(
            MessageStatus.SELF_CONTRADICTED,
            MessageStatus.CONTESTED,
            MessageStatus.UNIQUE,
            MessageStatus.RARE,
            MessageStatus.SHARED,
            MessageStatus.TABLE_STAKES,
            MessageStatus.MISSING);

    private static final int EACH = 5;
    private static final int LONGEST = 170;

    private MessageMap() {}

    static void render(StringBuilder out, Facts facts) {
        if (facts.audit().messages().isEmpty()) {
            return;
        }
        List<Audit.Vendor> vendors = facts.audit().vendors();
        out.append("<h3>Message map</h3><p class=\"soft\">In how many sentences each vendor says it; the most telling ")
                .append(EACH)
                .append(" messages of each kind.</p>")
                .append(DifferentiationSection.scroll("Message map"))
                .append("<table class=\"map\"><thead><tr><th scope=\"col\">Message</th>");
        vendors.forEach(vendor -> out.append("<th scope=\"col\" class=\"c")
                .append(vendor.id().equals(facts.audit().own()) ? " own" : "")
                .append("\">")
                .append(Html.foreign(vendor.name()))
                .append("</th>"));
        out.append("</tr></thead>");
        for (MessageStatus status : ORDER) {
            List<Audit.Message> all = facts.messages(status);
            if (!all.isEmpty()) {
                group(out, facts, status, all);
            }
        }
        out.append("</table></div>");
    }

    private static void group(StringBuilder out, Facts facts, MessageStatus status, List<Audit.Message> all) {
        List<Audit.Vendor> vendors = facts.audit().vendors();
        out.append("<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
                .append(1 + vendors.size())
                .append("\"><span class=\"tag ")
                .append(status.name())
                .append("\">")
                .append(Html.text(Words.status(status)))
                .append("</span> <a href=\"#differentiation?status=")
                .append(status.name())
                .append("\">")
                .append(all.size() > EACH ? "See all " + Words.number(all.size()) : Words.count(all.size(), "message"))
                .append("</a></th></tr>");
        all.stream().limit(EACH).forEach(message -> {
            Map<String, Integer> sentences = new HashMap<>();
            message.claims().forEach(claim -> sentences.merge(facts.index().vendorOf(claim), 1, Integer::sum));
            out.append("<tr><th scope=\"row\"><a class=\"quote\" href=\"#differentiation?id=")
                    .append(Html.text(message.id()))
                    .append("\">")
                    .append(Html.foreign(PlainText.of(OwnWords.of(facts, message), LONGEST)))
                    .append("</a></th>");
            for (Audit.Vendor vendor : vendors) {
                int says = sentences.getOrDefault(vendor.id(), 0);
                out.append("<td class=\"c")
                        .append(says == 0 ? " none-said" : "")
                        .append("\" data-label=\"")
                        .append(Html.text(PlainText.of(vendor.name())))
                        .append("\">");
                out.append(
                        says == 0
                                ? "<span class=\"soft\">–</span>"
                                : "<span class=\"says-it"
                                        + (vendor.id().equals(facts.audit().own()) ? " own" : "") + "\">"
                                        + Words.number(says) + "</span>");
                out.append("</td>");
            }
            out.append("</tr>");
        });
        out.append("</tbody>");
    }
}
