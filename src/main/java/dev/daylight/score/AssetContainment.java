package dev.daylight.score;

/**
 * How much of what one asset says another says, too. Directed: the share of {@code from}'s messages that {@code to} makes.
 *
 * @param from id of an asset
 * @param to id of another
 * @param share in [0, 1]
 */
public record AssetContainment(String from, String to, double share) {}
