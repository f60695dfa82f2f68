package dev.daylight.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * A market on disk: its vendors and what would be read of them.
 *
 * @param market name of the market, from {@code corpus.yaml} or the folder
 * @param root the market's folder
 * @param vendors own vendor first, then competitors by id
 * @param sources by path
 * @param ignored by path
 * @param models that are to judge beside Daylight's own
 */
public record Corpus(
        String market,
        Path root,
        List<Vendor> vendors,
        List<Source> sources,
        List<Ignored> ignored,
        ModelChoice models) {
    public Corpus {
        vendors = List.copyOf(vendors);
        sources = List.copyOf(sources);
        ignored = List.copyOf(ignored);
        if (vendors.stream().filter(Vendor::own).count() != 1) {
            throw new IllegalArgumentException("a market has exactly one own vendor");
        }
    }

    /** Judged by Daylight's own models. */
    public Corpus(String market, Path root, List<Vendor> vendors, List<Source> sources, List<Ignored> ignored) {
        this(market, root, vendors, sources, ignored, ModelChoice.NONE);
    }

    public Vendor own() {
        return vendors.stream().filter(Vendor::own).findFirst().orElseThrow();
    }
}
