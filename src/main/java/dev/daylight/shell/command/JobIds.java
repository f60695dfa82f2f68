package dev.daylight.shell.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids of the buying jobs of a market, for completion. */
@FunctionalInterface
public interface JobIds {
    /** @param market its folder; null: not known, so the jobs that come with Daylight */
    List<String> ids(@Nullable Path market);
}
