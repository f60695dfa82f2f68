package dev.daylight.pipeline;

/**
 * A finding that a person found right or wrong.
 *
 * @param contradiction a contradiction rather than an overlap
 * @param type of the contradiction, or kind of the overlap, in capitals
 * @param within one vendor rather than across two
 * @param probability that Daylight gave it, in [0, 1]
 * @param right the person accepted it
 */
public record JudgedFinding(boolean contradiction, String type, boolean within, double probability, boolean right) {}
