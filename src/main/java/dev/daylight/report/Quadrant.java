package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How loudly we say each message (across) and how alone we are with it (up), as SVG, and the same as a table. Kinds differ
 * by shape as well as by colour.
 */
final class Quadrant {
    private static final int MOST_POINTS = 500;
    private static final int MOST_ROWS = 100;

    private static final String LABELS = "<text x=\"40\" y=\"16\">only we, and hardly heard</text>"
            + "<text x=\"390\" y=\"16\" text-anchor=\"end\">our own voice</text>"
            + "<text x=\"46\" y=\"262\">background</text>"
            + "<text x=\"384\" y=\"262\" text-anchor=\"end\">loud, and said by all</text>"
            + "<text x=\"215\" y=\"290\" text-anchor=\"middle\">how loudly we say it →</text>"
            + "<text transform=\"translate(26 147) rotate(-90)\" text-anchor=\"middle\">how alone we are →</text>";

    private Quadrant() {}

    /** @param own our messages, loudest first */
    static String chart(List<Audit.Message> own) {
        List<Audit.Message> shown = shown(own);
        double loudest = own.stream().mapToDouble(Audit.Message::weight).max().orElse(1);
        double quietest = own.stream().mapToDouble(Audit.Message::weight).min().orElse(0);
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"quadrant\" viewBox=\"0 0 400 300\" role=\"group\" aria-label=\"")
                .append(
                        "Own messages by how loudly we say them, from left to right, and by how alone we are with them, ")
                .append("from bottom to top. The table below holds the loudest of them.\">")
                .append("<rect class=\"quarter\" x=\"215\" y=\"24\" width=\"175\" height=\"123\"/>")
                .append("<path class=\"axis\" d=\"M40 24V270H390M215 24V270M40 147H390\"/>");
        shown.forEach(message -> {
            double x = 44 + 340 * loudness(message.weight(), quietest, loudest);
            double y = 265 - 236 * message.distinctness();
            out.append("<a href=\"#differentiation?id=")
                    .append(Html.text(message.id()))
                    .append("\" tabindex=\"-1\" aria-hidden=\"true\">")
                    .append(shape(message.status(), x, y))
                    .append("<title>")
                    .append(Html.text(PlainText.of(message.text(), 120)))
                    .append("</title>")
                    .append("</a>");
        });
        return out.append(LABELS).append("</svg>").toString();
    }

    /** Square roots, because few messages are very loud; from the quietest (0) to the loudest (1). */
    private static double loudness(double weight, double quietest, double loudest) {
        double range = Math.sqrt(loudest) - Math.sqrt(quietest);
        return range < 1e-9 ? 0.5 : (Math.sqrt(weight) - Math.sqrt(quietest)) / range;
    }

    /** All, but of those that only we make an even choice from loud to quiet: they would hide each other and the rest. */
    private static List<Audit.Message> shown(List<Audit.Message> own) {
        int each = each(own);
        List<Audit.Message> shown = new ArrayList<>();
        int unique = 0;
        for (Audit.Message message : own) {
            if (message.status() != MessageStatus.UNIQUE || unique++ % each == 0) {
                shown.add(message);
            }
        }
        return shown;
    }

    private static int each(List<Audit.Message> own) {
        int unique = (int) own.stream()
                .filter(message -> message.status() == MessageStatus.UNIQUE)
                .count();
        return Math.max(1, (unique + MOST_POINTS - 1) / MOST_POINTS);
    }

    private static String shape(MessageStatus status, double x, double y) {
        return switch (status) {
            case UNIQUE, RARE ->
                "<circle class=\"dot " + status.name() + "\" cx=\"" + Charts.decimal(x) + "\" cy=\"" + Charts.decimal(y)
                        + "\" r=\"3.5\"/>";
            case CONTESTED, SELF_CONTRADICTED ->
                "<path class=\"dot " + status.name() + "\" d=\"M" + Charts.decimal(x) + " " + Charts.decimal(y - 6)
                        + "l6 6l-6 6l-6-6z\"/>";
            case SHARED, TABLE_STAKES, MISSING, RIVAL ->
                "<rect class=\"dot " + status.name() + "\" x=\"" + Charts.decimal(x - 3.5) + "\" y=\""
                        + Charts.decimal(y - 3.5) + "\" width=\"7\" height=\"7\"/>";
        };
    }

    /** What a mark is, and whether all are there. */
    static String dots(List<Audit.Message> own) {
        int each = each(own);
        return "One mark is one message of ours"
                + (each > 1 ? "; of those that only we make one in " + each + ", from loud to quiet" : "")
                + ". Blue circle: only we, or few others. Grey square: shared. Orange diamond: contradicted.";
    }

    static String table(List<Audit.Message> own) {
        if (own.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<details class=\"as-table\"><summary>The same as a table")
                .append(own.size() > MOST_ROWS ? ", the " + MOST_ROWS + " loudest of " + Words.number(own.size()) : "")
                .append("</summary>")
                .append(DifferentiationSection.scroll("How loudly we say it, and how alone we are, as a table"))
                .append("<table><thead><tr><th scope=\"col\">Message</th><th scope=\"col\" class=\"n\">Loud</th>")
                .append("<th scope=\"col\" class=\"n\">Alone</th><th scope=\"col\">Kind</th></tr></thead><tbody>");
        own.stream()
                .limit(MOST_ROWS)
                .forEach(message -> out.append("<tr><th scope=\"row\"><a href=\"#differentiation?id=")
                        .append(Html.text(message.id()))
                        .append("\">")
                        .append(Html.foreign(PlainText.of(message.text(), 100)))
                        .append("</a></th><td class=\"n\">")
                        .append(String.format(Locale.ROOT, "%.2f", message.weight()))
                        .append("</td><td class=\"n\">")
                        .append(Words.percent(message.distinctness()))
                        .append("</td><td>")
                        .append(Html.text(Words.status(message.status())))
                        .append("</td></tr>"));
        return out.append("</tbody></table></div></details>").toString();
    }
}
