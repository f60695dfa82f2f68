package dev.daylight.pipeline;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the folder each time it is asked. */
public final class FolderMarketReader implements MarketReader {
    @Override
    public Corpus corpus(Path market, @Nullable String own) {
        return new CorpusReader().read(market, own);
    }
}
