package dev.daylight.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Units of measure and what they are worth in their canonical unit: hours and longer in days, shorter in milliseconds. */
final class Units {
    /**
     * @param name canonical unit
     * @param factor canonical units in one of it
     */
    record Unit(String name, double factor) {}

    private static final Map<String, Unit> UNITS = new TreeMap<>();
    private static final Map<String, Double> MAGNITUDES = new TreeMap<>();

    static {
        put("%", 1, "%", "percent", "percents", "per cent", "pct", "percentage points");
        put("ms", 0.001, "µs", "μs", "microsecond", "microseconds");
        put("ms", 1, "ms", "millisecond", "milliseconds", "msec");
        put("ms", 1000, "s", "sec", "secs", "second", "seconds");
        put("ms", 60_000, "min", "mins", "minute", "minutes");
        put("day", 1 / 24.0, "h", "hr", "hrs", "hour", "hours");
        put("day", 1, "day", "days");
        put("day", 7, "week", "weeks", "wk");
        put("day", 30, "month", "months", "mo", "mos");
        put("day", 365, "year", "years", "yr", "yrs");
        put("byte", 1, "byte", "bytes");
        String letters = "kmgtp";
        for (int i = 0; i < letters.length(); i++) {
            String letter = letters.substring(i, i + 1);
            put("byte", Math.pow(1000, i + 1), letter + "b", letter + "ib", letter + "bytes");
            put("byte", Math.pow(1000, i + 1) / 8, letter + "bit", letter + "bits", letter + "bps");
        }
        put("byte", 1e3, "kilobyte", "kilobytes");
        put("byte", 1e6, "megabyte", "megabytes");
        put("byte", 1e9, "gigabyte", "gigabytes", "gigs");
        put("byte", 1e12, "terabyte", "terabytes");
        put("byte", 1e15, "petabyte", "petabytes");
        put("byte", 125_000, "megabit", "megabits");
        put("x", 1, "x", "×");
        put("usd", 1, "$", "us$", "usd", "dollar", "dollars");
        put("usd", 0.01, "cent", "cents");
        put("eur", 1, "€", "eur", "euro", "euros");
        put("gbp", 1, "£", "gbp", "pound", "pounds");
        MAGNITUDES.put("k", 1e3);
        MAGNITUDES.put("thousand", 1e3);
        MAGNITUDES.put("m", 1e6);
        MAGNITUDES.put("mn", 1e6);
        MAGNITUDES.put("mm", 1e6);
        MAGNITUDES.put("million", 1e6);
        MAGNITUDES.put("b", 1e9);
        MAGNITUDES.put("bn", 1e9);
        MAGNITUDES.put("billion", 1e9);
        MAGNITUDES.put("trillion", 1e12);
        MAGNITUDES.put("hundred", 1e2);
    }

    private Units() {}

    private static void put(String name, double factor, String... spellings) {
        for (String spelling : spellings) {
            UNITS.put(spelling, new Unit(name, factor));
        }
    }

    static Optional<Unit> unit(String spelling) {
        return Optional.ofNullable(UNITS.get(spelling.toLowerCase(Locale.ROOT)));
    }

    static Optional<Double> magnitude(String spelling) {
        return Optional.ofNullable(MAGNITUDES.get(spelling.toLowerCase(Locale.ROOT)));
    }

    /** The canonical name of a period of time ({@code mo}, {@code monthly}, {@code annually}). */
    static Optional<String> period(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "second", "sec", "s" -> Optional.of("second");
            case "minute", "min" -> Optional.of("minute");
            case "hour", "hr", "h", "hourly" -> Optional.of("hour");
            case "day", "daily" -> Optional.of("day");
            case "week", "weekly" -> Optional.of("week");
            case "month", "mo", "monthly" -> Optional.of("month");
            case "quarter", "quarterly" -> Optional.of("quarter");
            case "year", "yr", "yearly", "annual", "annually", "annum" -> Optional.of("year");
            default -> Optional.empty();
        };
    }
}
