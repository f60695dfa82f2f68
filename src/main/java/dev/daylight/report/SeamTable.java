package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.extract.Status;
import dev.daylight.report.Facts.Side;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where our own channels meet: possible contradictions between what the website says and what reps say, and so on for each
 * pair of channels. A pair without one is shown, too: that nothing was found there is a finding.
 */
final class SeamTable {
    private SeamTable() {}

    /** Empty when no document of ours was read. */
    static String render(Facts facts) {
        SortedMap<String, Integer> documents = new TreeMap<>();
        facts.audit().assets().stream()
                .filter(asset -> asset.vendor().equals(facts.audit().own()) && asset.status() == Status.ANALYZED)
                .forEach(asset -> documents.merge(asset.channel(), 1, Integer::sum));
        if (documents.isEmpty()) {
            return "";
        }
        List<String> channels = facts.ownChannels();
        Map<String, List<Audit.Contradiction>> found = found(facts, channels);
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"seam-view\"><h3>Our seams</h3><p class=\"soft\">One buyer reads our website and ")
                .append("talks to our reps: possible contradictions between our channels, and how many of them are ")
                .append("expected to be real.</p>")
                .append(DifferentiationSection.scroll("Possible contradictions between our channels"))
                .append("<table class=\"heat seams\"><thead><tr><td></td>");
        channels.forEach(channel -> out.append("<th scope=\"col\">")
                .append(Html.foreign(channel))
                .append(" <small>")
                .append(Words.count(documents.getOrDefault(channel, 0), "document"))
                .append("</small></th>"));
        out.append("</tr></thead><tbody>");
        for (int row = 0; row < channels.size(); row++) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.foreign(channels.get(row)))
                    .append("</th>");
            for (int column = 0; column < channels.size(); column++) {
                // Every pair once.
                if (column < row) {
                    out.append("<td></td>");
                } else {
                    String key = key(channels.get(row), channels.get(column));
                    cell(out, key, found.getOrDefault(key, List.of()));
                }
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table></div></div>").toString();
    }

    private static void cell(StringBuilder out, String key, List<Audit.Contradiction> found) {
        if (found.isEmpty()) {
            out.append("<td class=\"soft\">0</td>");
            return;
        }
        out.append("<td><a href=\"#contradictions?side=OURS&amp;seam=")
                .append(Html.text(key))
                .append("\"><b>")
                .append(Words.number(found.size()))
                .append("</b> <small>")
                .append(
                        Facts.expected(found) == 0
                                ? "likely none real"
                                : "about " + Words.number(Facts.expected(found)) + " real")
                .append("</small></a></td>");
    }

    private static Map<String, List<Audit.Contradiction>> found(Facts facts, List<String> channels) {
        Map<String, List<Audit.Contradiction>> found = new HashMap<>();
        for (Audit.Contradiction contradiction : facts.contradictions(Side.OURS)) {
            String x = facts.index().assetOf(contradiction.x()).channel();
            String y = facts.index().assetOf(contradiction.y()).channel();
            String key = channels.indexOf(x) <= channels.indexOf(y) ? key(x, y) : key(y, x);
            found.computeIfAbsent(key, k -> new ArrayList<>()).add(contradiction);
        }
        return found;
    }

    /** As the report's address names a seam. */
    private static String key(String one, String other) {
        return encoded(one) + "~" + encoded(other);
    }

    static String encoded(String channel) {
        return URLEncoder.encode(channel, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("~", "%7E");
    }
}
