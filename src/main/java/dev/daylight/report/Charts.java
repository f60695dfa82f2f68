package dev.daylight.report;

import dev.daylight.audit.Audit;
import java.util.List;
import java.util.Locale;

/** Charts as inline SVG that needs no script. Each stands beside a table or text with the same numbers. */
final class Charts {
    /** Colour-blind safe and told apart by lightness too; defined in the style sheet. */
    private static final List<String> PARTS = List.of("part-a", "part-b", "part-c");

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
                "<svg class=\"bar tall\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
                        + Html.text(label(overload)) + "\"><rect class=\"track\" width=\"100\" height=\"12\"/>");
        double from = 0;
        int i = 0;
        for (Audit.Component component : overload.components()) {
            double points = 100 * component.weight() * component.value();
            out.append(rect(part(i++), from, points, 0, 12));
            from += points;
        }
        return out.append(interval(overload.low(), overload.high()))
                .append("</svg>")
                .toString();
    }

    private static String label(Audit.Overload overload) {
        return "Overload " + Words.score(overload.score()) + " of 100, 95 % interval " + Words.score(overload.low())
                + " to " + Words.score(overload.high()) + ": "
                + Words.list(overload.components().stream()
                        .map(component -> Words.spaced(component.id()) + " "
                                + String.format(Locale.ROOT, "%.1f", 100 * component.weight() * component.value()))
                        .toList());
    }

    private static String rect(String kind, double x, double width, double y, double height) {
        return "<rect class=\"" + kind + "\" x=\"" + decimal(Math.max(0, x)) + "\" y=\"" + decimal(y) + "\" width=\""
                + decimal(Math.max(0, Math.min(width, 100 - x))) + "\" height=\"" + decimal(height) + "\"/>";
    }

    private static String interval(double low, double high) {
        double from = Math.max(0, low);
        double to = Math.min(100, high);
        return rect("halo", from - 0.25, to - from + 0.5, 4, 4)
                + rect("interval", from, to - from, 5, 2)
                + rect("interval", from, 0.5, 2, 8)
                + rect("interval", Math.max(from, to - 0.5), 0.5, 2, 8);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
