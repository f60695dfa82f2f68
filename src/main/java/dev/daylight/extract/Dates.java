package dev.daylight.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and programs write them. Whatever isn't clear is left out: a wrong date is worse than none. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final List<DateTimeFormatter> NAMED = List.of(
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));

    private Dates() {}

    static @Nullable LocalDate parse(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Date date) {
            return plausible(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
        }
        String text = value.toString().strip();
        Matcher iso = ISO.matcher(text);
        try {
            if (iso.find()) {
                return plausible(LocalDate.of(
                        Integer.parseInt(iso.group(1)),
                        Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            }
        } catch (DateTimeException e) {
            return null;
        }
        for (DateTimeFormatter named : NAMED) {
            try {
                return plausible(LocalDate.parse(text, named));
            } catch (DateTimeException e) {
                // The next pattern may fit.
            }
        }
        return null;
    }

    static @Nullable LocalDate of(@Nullable Instant instant) {
        return instant == null ? null : plausible(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Clocks that were never set say 1601, 1970 or 1980. */
    private static @Nullable LocalDate plausible(LocalDate date) {
        return date.getYear() < 1985 || date.getYear() > 2100 ? null : date;
    }
}
