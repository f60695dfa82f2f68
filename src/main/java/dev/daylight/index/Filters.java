package dev.daylight.index;

import org.jspecify.annotations.Nullable;

/**
 * Which claims a search is about. Null: any.
 *
 * @param vendor id of a vendor
 * @param job id of a job; a claim counts as being of it from probability 0.5
 * @param channel name of a channel
 * @param asset id of an asset
 */
public record Filters(
        @Nullable String vendor,
        @Nullable String job,
        @Nullable String channel,
        @Nullable String asset) {
    public static final Filters NONE = new Filters(null, null, null, null);
}
