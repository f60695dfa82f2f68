package dev.daylight.corpus;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern over paths with forward slashes: {@code *} and {@code ?} within a folder, {@code **} over any number of folders
 * (none, too), {@code {a,b}} either, {@code [abc]} one of.
 *
 * <p>Not the platform's own: there a pattern for any {@code drafts} folder misses the one at the top, and letters' case depends on
 * the machine.
 */
public final class Glob {
    private final Pattern pattern;

    /** @throws PatternSyntaxException when a bracket or brace isn't closed */
    public Glob(String glob) {
        // A name may have a line break in it, which is a character like any other.
        pattern = Pattern.compile(expression(glob), Pattern.DOTALL);
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String expression(String glob) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{') {
                depth++;
                regex.append("(?:");
            } else if (c == '}' && depth > 0) {
                depth--;
                regex.append(')');
            } else if (c == ',' && depth > 0) {
                regex.append('|');
            } else if (c == '[') {
                int close = glob.indexOf(']', i + 1);
                if (close < 0) {
                    throw new PatternSyntaxException("'[' is never closed", glob, i);
                }
                String inside =
                        glob.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[");
                regex.append('[')
                        .append(inside.startsWith("!") ? "^" + inside.substring(1) : inside)
                        .append(']');
                i = close;
            } else {
                // Two halves of one character, quoted apart, would match nothing.
                String whole = Character.toString(glob.codePointAt(i));
                regex.append(Pattern.quote(whole));
                i += whole.length() - 1;
            }
        }
        if (depth > 0) {
            throw new PatternSyntaxException("'{' is never closed", glob, glob.length());
        }
        return regex.toString();
    }
}
