package dev.daylight.report;

import dev.daylight.audit.Audit;
import java.util.List;
import java.util.Locale;

/** Charts as inline SVG that needs no script. Each stands beside a table or text with the same numbers. */
final class Charts {
    /** Colour-blind safe and told apart by lightness too; defined in the style sheet. */
    private static final List<String> PARTS = List.of("part-a", "part-b", "part-c");

    private static final int MOST_POINTS = 250;

    private static final String LABELS = "<text x=\"46\" y=\"26\">only we, and hardly heard</text>"
            + "<text x=\"384\" y=\"26\" text-anchor=\"end\">our own voice</text>"
            + "<text x=\"46\" y=\"262\">background</text>"
            + "<text x=\"384\" y=\"262\" text-anchor=\"end\">loud, and said by all</text>"
            + "<text x=\"215\" y=\"290\" text-anchor=\"middle\">how loudly we say it →</text>"
            + "<text transform=\"translate(26 140) rotate(-90)\" text-anchor=\"middle\">how alone we are →</text>";

    private Charts() {}

    /** The style class of a component's colour. */
    static String part(int component) {
        return PARTS.get(component % PARTS.size());
    }

    /** A score from 0 to 100 as a bar with its interval. */
    static String bar(double score, double low, double high, String kind) {
        return "<svg class=\"bar\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"100\" height=\"12\"/>"
                + rect(kind, 0, score, 0, 12)
                + interval(low, high)
                + "</svg>";
    }

    /** The overload as its weighted components side by side, with the interval of the whole. */
    static String stack(Audit.Overload overload) {
        StringBuilder out = new StringBuilder(
                "<svg class=\"bar tall\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<rect class=\"track\" width=\"100\" height=\"12\"/>");
        double from = 0;
        int i = 0;
        for (Audit.Component component : overload.components()) {
            double points = 100 * component.weight() * component.value();
            out.append(rect(part(i++), from, points, 0, 12));
            from += points;
        }
        return out.append(interval(overload.low(), overload.high())).append("</svg>").toString();
    }

    /** How loudly we say each message (across) and how alone we are with it (up). */
    static String quadrant(List<Audit.Message> messages) {
        double loudest = Math.max(
                1e-9, messages.stream().mapToDouble(Audit.Message::weight).max().orElse(1));
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"quadrant\" viewBox=\"0 0 400 300\" role=\"img\" aria-label=\"")
                .append("Own messages by how loudly we say them, from left to right, and by how alone we are with them, ")
                .append("from bottom to top. The list below holds the same messages.\">")
                .append("<rect class=\"quarter\" x=\"215\" y=\"10\" width=\"175\" height=\"130\"/>")
                .append("<path class=\"axis\" d=\"M40 10V270H390M215 10V270M40 140H390\"/>");
        messages.stream().limit(MOST_POINTS).forEach(message -> {
            double x = 44 + 340 * Math.sqrt(message.weight() / loudest);
            double y = 266 - 252 * message.distinctness();
            out.append("<a href=\"#differentiation?id=")
                    .append(Html.text(message.id()))
                    .append("\" tabindex=\"-1\"><circle class=\"dot ")
                    .append(message.status().name())
                    .append("\" cx=\"")
                    .append(decimal(x))
                    .append("\" cy=\"")
                    .append(decimal(y))
                    .append("\" r=\"4\"><title>")
                    .append(Html.text(dev.daylight.audit.PlainText.of(message.text(), 120)))
                    .append("</title></circle></a>");
        });
        return out.append(LABELS).append("</svg>").toString();
    }

    /** What a dot is, and whether all are there. */
    static String dots(int messages) {
        return "One dot is one message of ours"
                + (messages > MOST_POINTS ? "; showing the " + MOST_POINTS + " loudest of " + Words.number(messages) : "")
                + ". Blue: only we, or few others. Orange: contradicted. Grey: shared.";
    }

    private static String rect(String kind, double x, double width, double y, double height) {
        return "<rect class=\"" + kind + "\" x=\"" + decimal(x) + "\" y=\"" + decimal(y) + "\" width=\""
                + decimal(Math.max(0, Math.min(width, 100 - x))) + "\" height=\"" + decimal(height) + "\"/>";
    }

    private static String interval(double low, double high) {
        double from = Math.max(0, low);
        double to = Math.min(100, high);
        return rect("interval", from, to - from, 5, 2)
                + rect("interval", from, 0.5, 2, 8)
                + rect("interval", Math.max(from, to - 0.5), 0.5, 2, 8);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
