package dev.daylight.shell.command;

import dev.daylight.shell.line.UsageException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on the command line: the only place that asks the clock which day it is. */
final class Days {
    private Days() {}

    /** @param told what {@code --as-of} says; null: today */
    static LocalDate asOf(@Nullable String told) {
        return told == null ? LocalDate.now() : day("--as-of", told);
    }

    /** @throws UsageException when it is no day */
    static LocalDate day(String option, String told) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeException e) {
            throw new UsageException("'" + option + "': '" + told + "' is no day", "Write it as 2027-03-01");
        }
    }
}
