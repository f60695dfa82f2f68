package dev.daylight.embedding;

import java.util.Arrays;

/**
 * Token ids of one input of a model, special tokens included, without padding. Immutable.
 *
 * <p>The attention mask is not kept: without padding it is 1 everywhere.
 */
public final class TokenSequence {
    private final long[] ids;
    private final int firstLength;

    /**
     * @param ids token ids; not copied, so not to be changed afterwards
     * @param firstLength how many of them are of the first segment (type 0); the rest is of the second (type 1)
     */
    TokenSequence(long[] ids, int firstLength) {
        if (firstLength < 1 || firstLength > ids.length) {
            throw new IllegalArgumentException("first segment of " + firstLength + " in " + ids.length + " tokens");
        }
        this.ids = ids;
        this.firstLength = firstLength;
    }

    public int length() {
        return ids.length;
    }

    public long id(int i) {
        return ids[i];
    }

    /** 0 in the first segment, 1 in the second. */
    public int type(int i) {
        return i < firstLength ? 0 : 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSequence that && firstLength == that.firstLength && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + firstLength;
    }

    @Override
    public String toString() {
        return Arrays.toString(ids) + "/" + firstLength;
    }
}
