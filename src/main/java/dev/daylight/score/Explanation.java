package dev.daylight.score;

import java.util.List;
import java.util.Locale;

/**
 * A value, what it means, and the parts it is made of (after Lucene's class of the same name).
 *
 * @param value the value
 * @param description what it is and how it follows from its parts, for people
 * @param parts may be empty
 */
public record Explanation(double value, String description, List<Explanation> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    public static Explanation of(double value, String description, Explanation... parts) {
        return new Explanation(value, description, List.of(parts));
    }

    /** The tree as indented lines. */
    public String render() {
        StringBuilder out = new StringBuilder();
        render(out, 0);
        return out.toString();
    }

    private void render(StringBuilder out, int depth) {
        out.append("  ".repeat(depth))
                .append(String.format(Locale.ROOT, "%.4g", value))
                .append(" = ")
                .append(description)
                .append('\n');
        for (Explanation part : parts) {
            part.render(out, depth + 1);
        }
    }
}
