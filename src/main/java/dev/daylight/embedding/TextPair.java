package dev.daylight.embedding;

/**
 * Two texts for a cross-encoder, already masked as its model asks.
 *
 * @param x first text (premise)
 * @param y second text (hypothesis)
 */
public record TextPair(String x, String y) {}
