package dev.daylight.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers that a text names, as canonical strings: {@code 10,000}, {@code 10k} and {@code 10000} are the same one. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?(k|m|b|million|billion|thousand)?(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("fifty", "50"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"));

    private Numbers() {}

    static Set<String> of(String text, List<String> words) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            double value = Double.parseDouble(
                    matcher.group(1).replace(",", "") + (matcher.group(2) == null ? "" : matcher.group(2)));
            numbers.add(Double.toString(value * scale(matcher.group(3))));
        }
        for (String word : words) {
            String digits = WORDS.get(word);
            if (digits != null) {
                numbers.add(Double.toString(Double.parseDouble(digits)));
            }
        }
        return numbers;
    }

    private static double scale(@Nullable String suffix) {
        if (suffix == null) {
            return 1;
        }
        return switch (Character.toLowerCase(suffix.charAt(0))) {
            case 'k', 't' -> 1e3;
            case 'm' -> 1e6;
            default -> 1e9;
        };
    }
}
