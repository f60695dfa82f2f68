package dev.daylight.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one finding.
 *
 * @param id of the finding, as {@link #ID} says
 * @param kind what was decided
 * @param who decided it; null when not told
 * @param date when; null when not told
 * @param until the last day on which it holds; null: for good
 * @param reason why; empty only where it was accepted
 * @param finding what was decided about, so that a person can read the file; null when not told
 */
public record Decision(
        String id,
        Kind kind,
        @Nullable String who,
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        String reason,
        @Nullable Subject finding) {
    /** Contradictions begin with {@code x}, overlaps with {@code o}. */
    public static final String ID = "[ox][0-9a-f]{10}";

    /** What can be decided. */
    public enum Kind {
        /** It is right: shown as confirmed. */
        ACCEPT,
        /** It is wrong: set aside, and counted against Daylight by {@code eval --reviewed}. */
        REJECT,
        /** Right or wrong, it shall not be shown: set aside. */
        SUPPRESS
    }

    /**
     * The finding as it was when it was decided about.
     *
     * @param contradiction a contradiction rather than an overlap
     * @param type of the contradiction, or kind of the overlap, in capitals
     * @param within one vendor rather than across two
     * @param probability that was shown, in [0, 1]
     * @param says path and words of one side
     * @param against path and words of the other
     */
    public record Subject(
            boolean contradiction, String type, boolean within, double probability, String says, String against) {
        public Subject {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("not a probability: " + probability);
            }
        }
    }

    public Decision {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("not the id of a finding: " + id);
        }
        if (kind != Kind.ACCEPT && reason.isBlank()) {
            throw new IllegalArgumentException("a finding is set aside for a reason: " + id);
        }
    }

    /** Whether the finding is not to be shown or counted while the decision holds. */
    public boolean setsAside() {
        return kind != Kind.ACCEPT;
    }

    /** Whether the decision still holds on a day. */
    public boolean holds(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
