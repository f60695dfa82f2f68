package dev.daylight.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the heavy work of an audit is done.
 *
 * @param master address of a Spark cluster, or null: on this machine
 * @param market address of the market's folder as workers see it, with its scheme, such as {@code hdfs://host/markets/m} or
 *     {@code file:///markets/m}; null when the work is done here
 * @param settings file of Spark settings, or null
 * @param home Daylight's folder on the workers; null: the same as here
 */
public record EngineOptions(
        @Nullable String master,
        @Nullable String market,
        @Nullable Path settings,
        @Nullable String home) {
    /** On this machine. */
    public static final EngineOptions HERE = new EngineOptions(null, null, null, null);
}
