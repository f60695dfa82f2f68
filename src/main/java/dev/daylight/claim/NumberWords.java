package dev.daylight.claim;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Numbers written out. */
final class NumberWords {
    /** Alternatives for a regular expression, longest first where one begins another. */
    static final String PATTERN =
            "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|seventeen|thirteen|fourteen|fifteen|sixteen|eighteen|nineteen|eleven|twelve|ten"
                    + "|one and a half|half a|a dozen|dozen|a hundred|a thousand|a million|a billion|hundred|thousand|a couple of"
                    + "|one|two|three|four|five|six|seven|eight|nine";

    private static final Map<String, Double> VALUES = Map.ofEntries(
            Map.entry("one", 1.0), Map.entry("two", 2.0), Map.entry("three", 3.0), Map.entry("four", 4.0),
            Map.entry("five", 5.0), Map.entry("six", 6.0), Map.entry("seven", 7.0), Map.entry("eight", 8.0),
            Map.entry("nine", 9.0), Map.entry("ten", 10.0), Map.entry("eleven", 11.0), Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0), Map.entry("fourteen", 14.0), Map.entry("fifteen", 15.0), Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0), Map.entry("eighteen", 18.0), Map.entry("nineteen", 19.0), Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0), Map.entry("forty", 40.0), Map.entry("fifty", 50.0), Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0), Map.entry("eighty", 80.0), Map.entry("ninety", 90.0), Map.entry("dozen", 12.0),
            Map.entry("a dozen", 12.0), Map.entry("a hundred", 100.0), Map.entry("a thousand", 1000.0),
            Map.entry("a million", 1e6), Map.entry("a billion", 1e9), Map.entry("hundred", 100.0),
            Map.entry("thousand", 1000.0), Map.entry("a couple of", 2.0), Map.entry("half a", 0.5), Map.entry("one and a half", 1.5));

    private NumberWords() {}

    static OptionalDouble value(String words) {
        String key = words.toLowerCase(Locale.ROOT);
        Double value = VALUES.get(key);
        if (value != null) {
            return OptionalDouble.of(value);
        }
        int split = Math.max(key.indexOf('-'), key.indexOf(' '));
        if (split > 0) {
            Double tens = VALUES.get(key.substring(0, split));
            Double ones = VALUES.get(key.substring(split + 1));
            if (tens != null && ones != null) {
                return OptionalDouble.of(tens + ones);
            }
        }
        return OptionalDouble.empty();
    }
}
