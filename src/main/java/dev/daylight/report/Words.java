package dev.daylight.report;

import dev.daylight.score.MessageStatus;
import java.util.List;
import java.util.Locale;

/** Numbers and names as people say them. */
public final class Words {
    private Words() {}

    /** {@code 2,310}. */
    public static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 1 document}, {@code 2,310 documents}. */
    public static String count(long n, String noun) {
        return number(n) + " " + (n == 1 ? noun : plural(noun));
    }

    /** A share of [0, 1] as {@code 46 %}. */
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** A score of 0 to 100 without decimals. */
    public static String score(double score) {
        return String.valueOf(Math.round(score));
    }

    /** {@code a, b and c}. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** {@code repeatedShare} as {@code repeated share}. */
    public static String spaced(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public static String status(MessageStatus status) {
        return switch (status) {
            case UNIQUE -> "only we";
            case RARE -> "rare";
            case SHARED -> "shared";
            case TABLE_STAKES -> "table stakes";
            case CONTESTED -> "contested";
            case SELF_CONTRADICTED -> "we contradict it";
            case MISSING -> "missing";
            case RIVAL -> "rivals only";
        };
    }

    private static String plural(String noun) {
        return noun.endsWith("y")
                ? noun.substring(0, noun.length() - 1) + "ies"
                : noun.endsWith("s") ? noun + "es" : noun + "s";
    }
}
