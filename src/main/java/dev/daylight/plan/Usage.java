package dev.daylight.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much an asset is used.
 *
 * @param views how often it was opened, not negative
 * @param lastUsed when it was opened last, or null when unknown
 * @param deals in how many deals it was used, not negative
 */
public record Usage(int views, @Nullable LocalDate lastUsed, int deals) {
    public Usage {
        if (views < 0 || deals < 0) {
            throw new IllegalArgumentException("not a count: " + views + ", " + deals);
        }
    }

    /** In plain words. */
    String words() {
        return views
                + (views == 1 ? " view" : " views")
                + (deals > 0 ? ", used in " + deals + (deals == 1 ? " deal" : " deals") : "")
                + (lastUsed == null ? "" : ", last used " + lastUsed);
    }
}
