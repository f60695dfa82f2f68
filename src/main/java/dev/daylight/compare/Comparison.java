package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.passage.Asset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A market's claims and what was found between them: all that scores are made from.
 *
 * @param vendors own first
 * @param assets all assets, also those that were not analyzed, by path
 * @param claims all claims, in the order of assets and text
 * @param vectors embedding of claim i at i
 * @param overlaps by falling probability, then id
 * @param contradictions by falling probability, then id
 * @param messages by falling number of vendors, then of claims, then id; every claim belongs to exactly one
 */
public record Comparison(
        List<Vendor> vendors,
        List<Asset> assets,
        List<Claim> claims,
        Vectors vectors,
        List<Overlap> overlaps,
        List<Contradiction> contradictions,
        List<Message> messages) {
    public Comparison {
        vendors = List.copyOf(vendors);
        assets = List.copyOf(assets);
        claims = List.copyOf(claims);
        overlaps = List.copyOf(overlaps);
        contradictions = List.copyOf(contradictions);
        messages = List.copyOf(messages);
        if (vectors.size() != claims.size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for " + claims.size() + " claims");
        }
        unique("vendor", vendors.stream().map(Vendor::id));
        unique("asset", assets.stream().map(Asset::id));
        unique("claim", claims.stream().map(Claim::id));
    }

    /** The same with other contradictions, for example with what was answered about them. */
    public Comparison with(List<Contradiction> others) {
        return new Comparison(vendors, assets, claims, vectors, overlaps, others, messages);
    }

    /** The market as if some assets were not there. */
    public Comparison without(Set<String> assets) {
        return without(assets, Map.of());
    }

    /**
     * The market as if some assets were not there, after some of their claims were written into others. Findings between claims that
     * stay are those of this comparison, and messages keep their ids: nothing is judged anew.
     *
     * @param assets ids of the assets that go
     * @param moved id of the asset that a claim goes to, by id of the claim
     */
    public Comparison without(Set<String> assets, Map<String, String> moved) {
        return new Reduction(this, assets, moved).without(assets);
    }

    /** What is counted by its id must not be taken for another of the same. */
    private static void unique(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("two of the id " + id + " (" + what + ")");
            }
        });
    }
}
