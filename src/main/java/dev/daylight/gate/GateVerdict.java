package dev.daylight.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How all gates of an audit ended, as {@code gates.json} holds it.
 *
 * @param passed none failed
 * @param results in the order in which the gates were given
 */
public record GateVerdict(boolean passed, List<Result> results) {
    /**
     * How one gate ended.
     *
     * @param expression as the user wrote it
     * @param value what was measured; of findings against a baseline the number of new ones
     * @param baseline the same measure in the baseline; absent without one
     * @param reason one sentence
     * @param items what was counted, by falling probability or by path; empty for a score
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            String expression,
            boolean failed,
            double value,
            @Nullable Double baseline,
            String reason,
            List<Item> items) {
        public Result {
            items = List.copyOf(items);
        }
    }

    /**
     * Something that counts.
     *
     * @param id of a finding, a message or a document
     * @param text for people, with the documents
     */
    public record Item(String id, String text) {}

    /** An item and what makes it the same in two audits: any of the keys. */
    record Keyed(Item item, Set<String> keys) {
        Keyed {
            keys = Set.copyOf(keys);
        }
    }

    public GateVerdict {
        results = List.copyOf(results);
    }

    /** Those that failed. */
    public List<Result> failures() {
        return results.stream().filter(Result::failed).toList();
    }
}
