package dev.daylight.spark;

import dev.daylight.pipeline.Engine;
import dev.daylight.pipeline.EngineOptions;
import dev.daylight.pipeline.EngineProvider;
import dev.daylight.pipeline.Progress;

/** Opens {@link SparkEngine}s. */
public final class SparkEngineProvider implements EngineProvider {
    @Override
    public Engine open(EngineOptions options, Progress progress) {
        return SparkEngine.open(options, progress);
    }
}
