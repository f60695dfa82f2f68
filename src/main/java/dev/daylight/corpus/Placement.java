package dev.daylight.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of {@code corpus.yaml} say of one file; null or empty where they say nothing.
 *
 * @param ignoredBy why the file is left out, or null when it is read
 */
record Placement(
        @Nullable String channel,
        @Nullable Role role,
        @Nullable LocalDate date,
        @Nullable String owner,
        List<String> audience,
        List<String> jobs,
        @Nullable String ignoredBy) {
    static final Placement NOTHING = new Placement(null, null, null, null, List.of(), List.of(), null);
}
