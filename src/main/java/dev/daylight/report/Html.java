package dev.daylight.report;

import dev.daylight.score.Explanation;
import java.util.List;
import java.util.Locale;

/** Text to HTML. Whatever comes from a document, a file name or a configuration passes through here. */
final class Html {
    private static final int MOST_PARTS = 40;

    private Html() {}

    /** Text as text, in content and in quoted attributes. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(visible(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** Words of others: as text, and unable to turn the direction of what stands around them. */
    static String foreign(String text) {
        return "<bdi>" + text(text) + "</bdi>";
    }

    /** JSON that may stand inside a script element: no character in it can end the element or begin a comment. */
    static String json(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** A tree of values and reasons that unfolds. */
    static String tree(Explanation explanation) {
        StringBuilder out = new StringBuilder("<ul class=\"tree\">");
        node(out, explanation, 0);
        return out.append("</ul>").toString();
    }

    private static void node(StringBuilder out, Explanation explanation, int depth) {
        String line = "<b>" + number(explanation.value()) + "</b> " + foreign(explanation.description());
        List<Explanation> parts = explanation.parts();
        out.append("<li>");
        if (parts.isEmpty()) {
            out.append(line);
        } else {
            out.append("<details").append(depth == 0 ? " open" : "").append("><summary>").append(line);
            out.append("</summary><ul>");
            parts.stream().limit(MOST_PARTS).forEach(part -> node(out, part, depth + 1));
            if (parts.size() > MOST_PARTS) {
                out.append("<li class=\"soft\">showing ").append(MOST_PARTS).append(" of ");
                out.append(Words.number(parts.size())).append(" parts; all are in audit.json</li>");
            }
            out.append("</ul></details>");
        }
        out.append("</li>");
    }

    /** Three significant digits, no exponent. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static boolean visible(int c) {
        return c >= ' ' ? !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF) : c == '\n' || c == '\t';
    }
}
