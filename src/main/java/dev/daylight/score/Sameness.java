package dev.daylight.score;

/**
 * How far one vendor says what another says. Directed: the share of {@code from}'s messages that {@code to} also makes.
 *
 * @param from id of a vendor
 * @param to id of another
 * @param semantic share of messages, in [0, 1]
 * @param lexical Hoberg-Phillips cosine of nouns, words used by more than 25 % of vendors removed, in [0, 1]; symmetric
 */
public record Sameness(String from, String to, double semantic, double lexical) {}
