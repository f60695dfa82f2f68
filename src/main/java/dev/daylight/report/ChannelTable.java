package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What our channels have in common: messages that two of them make, and those that only one makes, which a buyer hears or reads
 * only if he comes that way.
 */
final class ChannelTable {
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 140;

    private ChannelTable() {}

    /** Empty when no document of ours was read. */
    static String render(Facts facts) {
        List<String> channels = facts.ownChannels();
        if (channels.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<div class=\"channels\"><h3>Said in one channel only</h3>");
        if (channels.size() == 1) {
            return out.append("<p class=\"soft\">All documents of ours that were read are of one channel (")
                    .append(Html.foreign(channels.get(0)))
                    .append("), so there is nothing to compare. Put what reps hand out into a folder <code>rep</code>.")
                    .append("</p></div>")
                    .toString();
        }
        out.append("<p class=\"soft\">How many of our messages two channels both make; in bold, how many only that ")
                .append("channel makes. A buyer who takes one way doesn’t meet what stands only in the other.</p>")
                .append(DifferentiationSection.scroll("Messages that our channels share"))
                .append("<table class=\"heat seams\"><thead><tr><td></td>");
        channels.forEach(channel ->
                out.append("<th scope=\"col\">").append(Html.foreign(channel)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (int row = 0; row < channels.size(); row++) {
            String here = channels.get(row);
            out.append("<tr><th scope=\"row\">").append(Html.foreign(here)).append("</th>");
            for (int column = 0; column < channels.size(); column++) {
                String there = channels.get(column);
                if (column < row) {
                    out.append("<td></td>");
                } else if (column == row) {
                    int only = only(facts, here).size();
                    out.append("<td>")
                            .append(only == 0 ? "<b>0</b>" : link(here, "<b>" + Words.number(only) + "</b>"))
                            .append(" <small>only here</small></td>");
                } else {
                    long both = facts.ownLoudest().stream()
                            .map(facts::ownChannels)
                            .filter(said -> said.contains(here) && said.contains(there))
                            .count();
                    out.append("<td>").append(Words.number(both)).append(" <small>in both</small></td>");
                }
            }
            out.append("</tr>");
        }
        out.append("</tbody></table></div><div class=\"only-in\">");
        channels.forEach(channel -> examples(out, facts, channel));
        return out.append("</div></div>").toString();
    }

    private static void examples(StringBuilder out, Facts facts, String channel) {
        List<Audit.Message> only = only(facts, channel);
        if (only.isEmpty()) {
            return;
        }
        out.append("<div><h4>Only in ").append(Html.foreign(channel)).append("</h4><ul class=\"spaces\">");
        only.stream()
                .limit(EXAMPLES)
                .forEach(message -> out.append("<li><a class=\"quote\" href=\"#differentiation?id=")
                        .append(Html.text(message.id()))
                        .append("\">")
                        .append(Html.foreign(PlainText.of(OwnWords.of(facts, message), LONGEST)))
                        .append("</a></li>"));
        out.append("</ul>");
        if (only.size() > EXAMPLES) {
            out.append(link(channel, "See all " + Words.number(only.size())));
        }
        out.append("</div>");
    }

    /** Messages that no other channel of ours makes, the loudest and most lonely first. */
    private static List<Audit.Message> only(Facts facts, String channel) {
        List<Audit.Message> only = new ArrayList<>(facts.ownLoudest().stream()
                .filter(message -> facts.ownChannels(message).equals(Set.of(channel)))
                .toList());
        only.sort(Comparator.comparingDouble((Audit.Message message) -> -message.weight() * message.distinctness())
                .thenComparing(Audit.Message::id));
        return only;
    }

    private static String link(String channel, String html) {
        return "<a href=\"#differentiation?only=" + Html.text(SeamTable.encoded(channel)) + "\">" + html + "</a>";
    }
}
