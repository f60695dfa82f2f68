package dev.daylight.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as readers count them: runs of letters and digits, with the apostrophes, hyphens, points and commas inside. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,_-][\\p{L}\\p{N}]+)*");

    private Words() {}

    public static int count(CharSequence text) {
        Matcher word = WORD.matcher(text);
        int count = 0;
        while (word.find()) {
            count++;
        }
        return count;
    }

    public static List<String> of(CharSequence text) {
        Matcher word = WORD.matcher(text);
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
