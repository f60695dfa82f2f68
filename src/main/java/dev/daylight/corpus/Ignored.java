package dev.daylight.corpus;

/**
 * A file below the market's folder that is not read, and why.
 *
 * @param path path below the market's folder, with forward slashes
 * @param reason in words a person understands, for example {@code "ignored by corpus.yaml, rule 2"}
 */
public record Ignored(String path, String reason) {}
