package dev.daylight.pipeline;

import dev.daylight.index.CandidateFinder;
import dev.daylight.index.NeighbourMemory;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.util.Arrays;
import java.util.Optional;

/** Who was near to whom, in the workspace's cache: one entry for the market, replaced when it changes. */
final class CachedNeighbours implements NeighbourMemory {
    private static final String STAGE = "neighbours";

    private final StageCache cache;
    private final CacheKey key;

    CachedNeighbours(StageCache cache, CandidateFinder.Budget budget) {
        this.cache = cache;
        this.key = CacheKey.of(STAGE, "1", budget.toString());
    }

    @Override
    public Optional<byte[]> known() {
        return cache.get(STAGE, key);
    }

    @Override
    public void keep(byte[] neighbours) {
        if (known().filter(before -> Arrays.equals(before, neighbours)).isEmpty()) {
            cache.put(STAGE, key, neighbours);
        }
    }
}
