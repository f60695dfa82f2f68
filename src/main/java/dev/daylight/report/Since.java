package dev.daylight.report;

import dev.daylight.change.Change;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/**
 * What changed since the audit before.
 *
 * @param change from that audit to this one
 * @param names name to show by vendor id; a vendor without one is shown by his id
 */
public record Since(Change change, Map<String, String> names) {
    /** What the audit of a report is called in its change. */
    public static final String NOW = "this audit";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    public Since {
        names = Map.copyOf(names);
    }

    String name(String vendor) {
        return names.getOrDefault(vendor, vendor);
    }

    /** When a snapshot was taken, for people; any other name of an audit as it is. */
    static String taken(String name) {
        int end = name.indexOf("Z-");
        if (end < 0) {
            return name;
        }
        try {
            return SHOWN.format(LocalDateTime.parse(name.substring(0, end), STAMP)) + " UTC";
        } catch (DateTimeParseException e) {
            // A file may be called anything.
            return name;
        }
    }

    /** The news in one sentence; it holds no text of a document but names of vendors. */
    String sentence() {
        long lost = change.messages().stream().filter(Change.Message::lost).count();
        long won = change.messages().stream().filter(Change.Message::won).count();
        long clashes = change.contradictions().stream()
                .filter(found -> found.kind() == Change.Kind.NEW && found.words())
                .count();
        String since = "Since the audit of " + taken(change.before().name()) + ", ";
        if (unchanged()) {
            return since + "nothing changed.";
        }
        return since
                + (change.documents().isEmpty()
                        ? "no document changed; "
                        : Words.count(change.documents().size(), "document") + " came, went or changed; ")
                + (lost == 0
                        ? "no further rival says what we say"
                        : "rivals now say " + Words.number(lost) + " of our messages")
                + (won == 0 ? "" : ", fewer rivals say " + Words.number(won) + " of them")
                + (clashes == 0
                        ? ", and no new possible contradiction was found."
                        : ", and " + Words.count(clashes, "possible contradiction") + (clashes == 1 ? " is" : " are")
                                + " new.");
    }

    /** Whether the two audits say the same. */
    boolean unchanged() {
        return change.documents().isEmpty()
                && change.messages().isEmpty()
                && change.contradictions().isEmpty()
                && change.overlaps().isEmpty();
    }
}
