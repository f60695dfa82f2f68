package dev.daylight.pipeline;

/**
 * A claim that was found.
 *
 * @param claim id of the claim
 * @param vendor id of the vendor
 * @param channel how it reaches the buyer
 * @param path path of the asset below the market's folder
 * @param anchor where in the asset, in words
 * @param text the claim
 * @param score higher is better
 */
public record SearchHit(
        String claim, String vendor, String channel, String path, String anchor, String text, double score) {}
