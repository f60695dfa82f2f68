package dev.daylight.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Text of unknown origin made safe to show. A document, a file name or a title may hold escape sequences that recolour
 * the terminal, change its title, or answer as if the user had typed; and marks that reverse the direction of writing.
 * All of them are shown instead of sent.
 */
public final class PlainText {
    /** An extended grapheme cluster. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Asks for the coloured, wide form of the character before it. */
    private static final char EMOJI_STYLE = '\ufe0f';

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
        int columns = 0;
        for (String character : characters(text)) {
            columns += columnsOfOne(character);
        }
        return columns;
    }

    /** The characters as people count them: with their accents, a flag or a family as one. */
    static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        Matcher matcher = CHARACTER.matcher(text);
        while (matcher.find()) {
            characters.add(matcher.group());
        }
        return characters;
    }

    /** The longest beginning that fits, with an ellipsis where something is missing. */
    public static String fit(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        return head(text, columns - 1) + '…';
    }

    /** The longest end that fits, with an ellipsis where something is missing: of a path, the file's name. */
    public static String fitEnd(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int used = 1;
        for (String character : characters(text).reversed()) {
            used += columnsOfOne(character);
            if (used > columns) {
                break;
            }
            fitting.insert(0, character);
        }
        return fitting.insert(0, '…').toString();
    }

    /** The longest beginning that fits, without an ellipsis; no character is torn. */
    static String head(String text, int columns) {
        StringBuilder fitting = new StringBuilder();
        int used = 0;
        for (String character : characters(text)) {
            used += columnsOfOne(character);
            if (used > columns) {
                break;
            }
            fitting.append(character);
        }
        return fitting.toString();
    }

    /** Terminals that don't join a family of emoji show its members side by side, so their columns add up. */
    private static int columnsOfOne(String character) {
        int columns = character
                .codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
        return columns == 1 && character.indexOf(EMOJI_STYLE) > 0 ? 2 : columns;
    }

    private static boolean unsafe(char c) {
        return Character.isISOControl(c)
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
