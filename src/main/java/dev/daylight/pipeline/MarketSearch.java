package dev.daylight.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds claims of an audited market by words and meaning. */
public interface MarketSearch {
    /**
     * @param workspace null: {@code .daylight} in the market's folder
     * @param vendor only this vendor's claims; null: all
     * @param job only claims that serve this job; null: all
     * @param channel only claims of this channel; null: all
     * @param limit most hits
     * @return best first
     */
    List<SearchHit> search(
            Path market,
            @Nullable Path workspace,
            String query,
            @Nullable String vendor,
            @Nullable String job,
            @Nullable String channel,
            int limit);
}
