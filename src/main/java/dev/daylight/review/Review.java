package dev.daylight.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.review.Reviewed.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people's decisions did to an audit.
 *
 * @param sha256 of the file of decisions, in lower-case hexadecimal digits; null when there was none
 * @param decisions all of the file, by id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(@Nullable String sha256, List<Reviewed> decisions) {
    /** Nobody decided anything. */
    public static final Review NONE = new Review(null, List.of());

    public Review {
        decisions = List.copyOf(decisions);
    }

    /** Those in a state, by id. */
    public List<Reviewed> in(State state) {
        return decisions.stream().filter(one -> one.state() == state).toList();
    }

    /** What was decided about a finding; empty when nothing was. */
    public Optional<Reviewed> of(String id) {
        return decisions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether a person said that the finding is right. */
    public boolean confirmed(String id) {
        return of(id).filter(one -> one.state() == State.CONFIRMED).isPresent();
    }

    /** Nothing to tell. */
    @JsonIgnore
    public boolean isEmpty() {
        return decisions.isEmpty();
    }
}
