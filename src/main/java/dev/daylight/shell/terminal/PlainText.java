package dev.daylight.shell.terminal;

import org.jline.utils.WCWidth;

/**
 * Text of unknown origin made safe to show. A document, a file name or a title may hold escape sequences that recolour
 * the terminal, change its title, or answer as if the user had typed; and marks that reverse the direction of writing.
 * All of them are shown instead of sent.
 */
public final class PlainText {
    private PlainText() {}

    /** Keeps line breaks and tabs; every other control character is shown as <code>\</code><code>u001b</code>. */
    public static String neutral(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            if (c != '\n' && c != '\t' && unsafe(c)) {
                safe.append("\\u").append(hex(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The same on one line: runs of white space become one blank. */
    public static String oneLine(String text) {
        return neutral(text.strip().replaceAll("\\s+", " "));
    }

    /** Columns that the text takes: wide characters two, combining ones none. */
    public static int columns(String text) {
        return text.codePoints().map(PlainText::columns).sum();
    }

    /** The longest beginning that fits, with an ellipsis where something is missing. */
    public static String fit(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int used = 1;
        for (int point : text.codePoints().toArray()) {
            used += columns(point);
            if (used > columns) {
                break;
            }
            fitting.appendCodePoint(point);
        }
        return fitting.append('…').toString();
    }

    private static int columns(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    private static boolean unsafe(char c) {
        return Character.isISOControl(c)
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
