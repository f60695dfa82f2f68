package dev.daylight.plan;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a prune plan has to heed.
 *
 * @param job id of the job that it is for: documents that don't serve it stay; null: all jobs
 * @param keep which paths must stay
 * @param budget most own documents that may stay, at least 1; null: as many as hold everything
 * @param overload highest overload that a job may have, in [0, 100]; null: whatever comes out
 * @param usage how much documents are used, by path; may be empty
 */
public record PruneOptions(
        @Nullable String job,
        Predicate<String> keep,
        @Nullable Integer budget,
        @Nullable Double overload,
        Map<String, Usage> usage) {
    public static final PruneOptions NONE = new PruneOptions(null, path -> false, null, null, Map.of());

    public PruneOptions {
        usage = Map.copyOf(usage);
        if (budget != null && budget < 1) {
            throw new IllegalArgumentException("a budget is at least 1, not " + budget);
        }
        if (overload != null && !(overload >= 0 && overload <= 100)) {
            throw new IllegalArgumentException("overload is 0 to 100, not " + overload);
        }
    }
}
