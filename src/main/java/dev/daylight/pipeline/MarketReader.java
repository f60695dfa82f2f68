package dev.daylight.pipeline;

import dev.daylight.corpus.Corpus;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says what would be read of a market. */
public interface MarketReader {
    Corpus corpus(Path market, @Nullable String own);
}
