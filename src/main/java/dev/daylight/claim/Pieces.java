package dev.daylight.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a block's text where a sentence cannot go on (an empty line, a bullet at the start of a line) and, so that no input
 * costs more than its length, wherever a piece would grow beyond {@value #LONGEST} characters.
 */
final class Pieces {
    static final int LONGEST = 4000;
    private static final Pattern BREAK =
            Pattern.compile("\\R\\s*\\R|\\R(?=[ \\t]*(?:[•▪‣●◦■✓✔]|[-–*] |\\d{1,2}[.)] ))");

    /** A part of a text: [begin, end). */
    record Span(int begin, int end) {}

    private Pieces() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = BREAK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            cut(text, from, matcher.start(), spans);
            from = matcher.end();
        }
        cut(text, from, text.length(), spans);
        return spans;
    }

    private static void cut(String text, int begin, int end, List<Span> into) {
        int from = begin;
        while (end - from > LONGEST) {
            int to = from + LONGEST;
            int blank = to;
            while (blank > from + LONGEST / 2 && !Character.isWhitespace(text.charAt(blank))) {
                blank--;
            }
            if (Character.isWhitespace(text.charAt(blank))) {
                to = blank;
            } else if (Character.isLowSurrogate(text.charAt(to))) {
                to--;
            }
            into.add(new Span(from, to));
            from = to;
        }
        if (from < end && !text.substring(from, end).isBlank()) {
            into.add(new Span(from, end));
        }
    }
}
