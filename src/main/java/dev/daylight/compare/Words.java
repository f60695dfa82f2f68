package dev.daylight.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text without punctuation; {@code 99.9} and {@code open-source} stay whole. */
final class Words {
    /** The country; in lower case it would be a pronoun. */
    static final String COUNTRY = "US";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’_-][\\p{L}\\p{N}]+)*");

    private Words() {}

    /** In lower case, except {@value #COUNTRY}. */
    static List<String> of(String text) {
        return spelled(text).stream().map(Words::lower).toList();
    }

    /** As they are spelled. */
    static List<String> spelled(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().replace('’', '\''));
        }
        return words;
    }

    /** A word in lower case, except {@value #COUNTRY}. */
    static String lower(String word) {
        return word.equals(COUNTRY) ? word : word.toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone: {@code Highlight.io} and {@code highlight-io} become {@code highlightio}. */
    static String squash(String word) {
        StringBuilder out = new StringBuilder(word.length());
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
