package dev.daylight.report.print;

import dev.daylight.audit.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text to Markdown (CommonMark, with the tables of GitHub). Whatever comes from a document passes through {@link #text}, and
 * never stands at the beginning of a line.
 */
final class Markdown {
    /** What means something within a line, to one flavour or another. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>{}|~&@$^]|:(?=//)|(?i)(?<=www)\\.");

    private Markdown() {}

    /** Text as text, on one line. */
    static String text(String text) {
        return MARKS.matcher(PlainText.of(text).strip()).replaceAll("\\\\$0");
    }

    /** The same, shortened at a word. */
    static String text(String text, int most) {
        return text(PlainText.of(text, most));
    }

    /** @param target encoded; empty: the text alone */
    static String link(String text, String target) {
        return target.isEmpty() ? text(text) : "[" + text(text) + "](<" + target + ">)";
    }

    /** @param cells Markdown already */
    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Headings; those that begin with a blank lean to the right. */
    static String head(List<String> headings) {
        return row(headings.stream().map(String::strip).toList())
                + row(headings.stream()
                        .map(heading -> heading.startsWith(" ") ? "---:" : "---")
                        .toList());
    }
}
