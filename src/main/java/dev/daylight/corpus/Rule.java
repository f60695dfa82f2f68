package dev.daylight.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code corpus.yaml}: files, and the fields it sets; null leaves a field as it is.
 *
 * @param line where it stands in the file, from 1
 * @param ignore true: left out; false: read after all (an earlier rule left it out)
 */
record Rule(
        int line,
        List<Glob> files,
        @Nullable String channel,
        @Nullable Role role,
        @Nullable LocalDate date,
        @Nullable String owner,
        @Nullable List<String> audience,
        @Nullable List<String> jobs,
        @Nullable Boolean ignore) {
    boolean concerns(String path) {
        return files.stream().anyMatch(glob -> glob.matches(path));
    }

    Placement over(Placement earlier) {
        return new Placement(
                channel == null ? earlier.channel() : channel,
                role == null ? earlier.role() : role,
                date == null ? earlier.date() : date,
                owner == null ? earlier.owner() : owner,
                audience == null ? earlier.audience() : audience,
                jobs == null ? earlier.jobs() : jobs,
                ignore == null
                        ? earlier.ignoredBy()
                        : ignore ? "left out by corpus.yaml, the rule at line " + line : null);
    }
}
