package dev.daylight.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.compare.Contradiction.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an audit made of one decision. The finding is told only where this audit found it.
 *
 * @param id of the finding
 * @param decision what was decided
 * @param state what the decision did
 * @param who decided it
 * @param date when
 * @param until the last day on which it holds
 * @param reason why; may be empty
 * @param finding what was decided about
 * @param type of the contradiction, or kind of the overlap
 * @param scope within one vendor or across two
 * @param x id of a claim
 * @param y id of another
 * @param probability of the finding, in [0, 1]
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reviewed(
        String id,
        Decision.Kind decision,
        State state,
        @Nullable String who,
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        String reason,
        @Nullable Finding finding,
        @Nullable String type,
        @Nullable Scope scope,
        @Nullable String x,
        @Nullable String y,
        @Nullable Double probability) {
    /** What a decision did. */
    public enum State {
        /** The finding is shown, as confirmed. */
        CONFIRMED,
        /** The finding is neither shown nor counted. */
        SET_ASIDE,
        /** The decision ran out: the finding is back. */
        EXPIRED,
        /** There is no such finding now: a document changed, or it is too improbable to be reported. */
        NOT_FOUND
    }

    /** What a decision can be about. */
    public enum Finding {
        CONTRADICTION,
        OVERLAP
    }
}
