package dev.daylight.pipeline;

import dev.daylight.change.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares audits: files, folders of reports, markets and their snapshots. */
public interface ChangeReader {
    /**
     * A change, and how to call the vendors in it.
     *
     * @param names name to show by vendor id
     */
    record Compared(Change change, Map<String, String> names) {
        public Compared {
            names = Map.copyOf(names);
        }
    }

    /**
     * @param market whose snapshots are meant
     * @param workspace where it keeps them; null: in the market's folder
     * @param before an audit.json, a snapshot or its name or beginning, a folder of reports or of a market; null: the last but one of
     *     the market
     * @param after the same; null: the last of the market
     */
    Compared compare(@Nullable Path market, @Nullable Path workspace, @Nullable String before, @Nullable String after);

    /** Names of the snapshots of a market, oldest first. */
    List<String> snapshots(Path market, @Nullable Path workspace);
}
