package dev.daylight.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which market is meant, and with what it is read.
 *
 * @param market the market's folder
 * @param own id of the own vendor; null: the folders or {@code corpus.yaml} say it
 * @param workspace folder of caches; null: {@code .daylight} in the market's folder
 * @param threads threads that work at the same time, at least 1
 */
public record MarketRequest(
        Path market, @Nullable String own, @Nullable Path workspace, int threads) {
    public MarketRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }
}
