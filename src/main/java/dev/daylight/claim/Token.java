package dev.daylight.claim;

/**
 * A word of a sentence.
 *
 * @param text as written
 * @param lemma dictionary form, lower case
 * @param tag Penn Treebank part of speech
 * @param begin first character within the sentence
 * @param end one past the last
 */
public record Token(String text, String lemma, String tag, int begin, int end) {}
