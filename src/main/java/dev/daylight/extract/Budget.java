package dev.daylight.extract;

import java.util.Locale;

/** What is left of the limits while one file and its members are read. */
final class Budget {
    private final ExtractLimits limits;
    private long characters;
    private long seen;
    private long unpacked;
    private int members;

    Budget(ExtractLimits limits) {
        this.limits = limits;
    }

    void spendCharacters(int count) {
        characters += count;
        limit(characters);
    }

    /** Counts text that isn't kept yet, against the same limit. */
    void check(int count) {
        seen += count;
        limit(seen);
    }

    private void limit(long characters) {
        if (characters > limits.characters()) {
            throw new Unreadable(String.format(
                    Locale.ROOT, "too large: it expands to more than %,d characters of text", limits.characters()));
        }
    }

    /** @return whether one more member may be read */
    boolean spendMember() {
        members++;
        return members <= limits.members();
    }

    /** Counts what is unpacked, of all members together. */
    void spendBytes(int count) {
        unpacked += count;
        if (unpacked > limits.unpackedBytes()) {
            throw new Unreadable(
                    "too large: all of it unpacks to more than " + limits.unpackedBytes() / (1024 * 1024) + " MB");
        }
    }

    /** @return whether there is anything left to unpack with */
    boolean unpacks() {
        return unpacked <= limits.unpackedBytes();
    }

    ExtractLimits limits() {
        return limits;
    }
}
