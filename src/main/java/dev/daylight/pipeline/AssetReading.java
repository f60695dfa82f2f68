package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Vectors;
import dev.daylight.passage.Asset;
import dev.daylight.passage.Passage;
import java.util.List;

/**
 * An asset with what was read from it.
 *
 * @param asset the asset
 * @param passages its passages; empty unless analyzed
 * @param claims its claims, those of template blocks included; empty unless analyzed
 * @param vectors embedding of claim i at i
 */
record AssetReading(Asset asset, List<Passage> passages, List<Claim> claims, Vectors vectors) {
    AssetReading {
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
        if (vectors.size() != claims.size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for " + claims.size() + " claims");
        }
    }
}
