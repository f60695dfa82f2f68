package dev.daylight.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, months and years as quantities of unit {@code date}, so that a year is never taken for a count. */
final class DateReader {
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern DATE = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})\\b"
                    + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+((?:19|20)\\d{2})\\b"
                    + "|\\b((?:19|20)\\d{2})-(\\d{2})-(\\d{2})\\b"
                    + "|\\b" + MONTH + ",?\\s+((?:19|20)\\d{2})\\b"
                    + "|\\bQ([1-4])\\s+((?:19|20)\\d{2})\\b"
                    + "|(?:(?<=\\b(?:in|by|since|of|until|during|for|from|before|after|late|early|mid)[ -])|(?<=[(©]\\s?))((?:19[89]|20[0-3])\\d)\\b"
                    + "(?!\\s*(?:[%+/x×]|per\\b|[km]\\b|[a-z]+s\\b))",
            Pattern.CASE_INSENSITIVE);

    private DateReader() {}

    static List<Quantity> read(String text) {
        List<Quantity> dates = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        while (m.find()) {
            try {
                Quantity date = m.group(3) != null
                        ? day(m, m.group(3), month(m.group(1)), m.group(2))
                        : m.group(6) != null
                                ? day(m, m.group(6), month(m.group(5)), m.group(4))
                                : m.group(7) != null
                                        ? day(m, m.group(7), Integer.parseInt(m.group(8)), m.group(9))
                                        : span(m);
                dates.add(date);
            } catch (DateTimeException notADate) {
                // The 31st of February: not a date, and not a quantity either.
                continue;
            }
        }
        return dates;
    }

    private static Quantity day(Matcher m, String year, int month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        return quantity(m, date, date);
    }

    private static Quantity span(Matcher m) {
        if (m.group(11) != null) {
            YearMonth month = YearMonth.of(Integer.parseInt(m.group(11)), month(m.group(10)));
            return quantity(m, month.atDay(1), month.atEndOfMonth());
        }
        if (m.group(13) != null) {
            YearMonth first = YearMonth.of(Integer.parseInt(m.group(13)), 3 * Integer.parseInt(m.group(12)) - 2);
            return quantity(m, first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        int year = Integer.parseInt(m.group(14));
        return quantity(m, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Quantity quantity(Matcher m, LocalDate first, LocalDate last) {
        Quantity.Bound bound = first.equals(last) ? Quantity.Bound.EXACT : Quantity.Bound.RANGE;
        return new Quantity(first.toEpochDay(), last.toEpochDay(), "date", null, bound, m.start(), m.end());
    }

    private static int month(@Nullable String name) {
        return name == null ? 0 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
