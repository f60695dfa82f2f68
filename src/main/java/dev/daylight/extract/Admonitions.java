package dev.daylight.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes in boxes as Docusaurus, Starlight, MkDocs and GitHub write them, and marks of headings: {@code :::tip Title},
 * {@code !!! note "Title"}, {@code > [!NOTE]}, {@code ## Heading {#id}}. The box goes; its title and text stay.
 */
final class Admonitions {
    private static final Pattern COLONS = Pattern.compile("^[ \\t]*:::+[ \\t]*(.*)$");
    private static final Pattern NAME = Pattern.compile("^[\\w-]+(?:\\[(.*?)\\])?[ \\t]*(.*)$");
    private static final Pattern EXCLAMATION =
            Pattern.compile("^(?:!!!|\\?\\?\\?\\+?)[ \\t]+[\\w-]+(?:[ \\t]+\"(.*)\")?[ \\t]*$");
    private static final Pattern GITHUB = Pattern.compile("^([ \\t]*>[ \\t]*)\\[![A-Za-z]+\\][+-]?[ \\t]*(.*)$");
    private static final Pattern HEADING_ID =
            Pattern.compile("^([ \\t]*#{1,6}[ \\t].*?)[ \\t]*\\\\?\\{#[^}]*\\}[ \\t]*$");
    private static final Pattern FENCE = Pattern.compile("^[ \\t]*(```+|~~~+).*$");

    private Admonitions() {}

    static String strip(String source) {
        StringBuilder out = new StringBuilder(source.length());
        String fence = "";
        boolean indented = false;
        for (String line : source.split("\n", -1)) {
            Matcher mark = FENCE.matcher(line);
            if (mark.matches()) {
                if (fence.isEmpty()) {
                    fence = mark.group(1);
                } else if (line.strip().startsWith(fence)) {
                    fence = "";
                }
                out.append(line).append('\n');
                continue;
            }
            if (indented && !line.isBlank() && !line.startsWith("    ")) {
                indented = false;
            }
            String text = indented && line.startsWith("    ") ? line.substring(4) : line;
            if (fence.isEmpty()) {
                Matcher exclamation = EXCLAMATION.matcher(text);
                if (exclamation.matches()) {
                    indented = true;
                }
                text = plain(text, exclamation);
            }
            out.append(text).append('\n');
        }
        return out.toString();
    }

    private static String plain(String line, Matcher exclamation) {
        if (exclamation.matches()) {
            return title(exclamation.group(1));
        }
        Matcher colons = COLONS.matcher(line);
        if (colons.matches()) {
            Matcher name = NAME.matcher(colons.group(1).strip());
            return !name.matches() ? "\n" : title(name.group(1) != null ? name.group(1) : name.group(2));
        }
        Matcher github = GITHUB.matcher(line);
        if (github.matches()) {
            return github.group(1) + github.group(2);
        }
        Matcher heading = HEADING_ID.matcher(line);
        return heading.matches() ? heading.group(1) : line;
    }

    private static String title(@Nullable String words) {
        // Attributes in braces configure the box.
        String title = words == null ? "" : words.replaceAll("\\{[^}]*\\}", "").strip();
        return "\n" + title + "\n";
    }
}
