package dev.daylight.embedding;

import java.util.Arrays;

/**
 * Token ids of one input of a model, special tokens included, without padding. Immutable.
 *
 * <p>The attention mask is not kept: without padding it is 1 everywhere.
 */
public final class TokenSequence {
    private final long[] ids;
    private final long[] types;

    /**
     * @param ids token ids; not copied, so not to be changed afterwards
     * @param firstLength how many of them are of the first segment (type 0); the rest is of the second (type 1)
     */
    TokenSequence(long[] ids, int firstLength) {
        if (firstLength < 1 || firstLength > ids.length) {
            throw new IllegalArgumentException("first segment of " + firstLength + " in " + ids.length + " tokens");
        }
        this.ids = ids;
        this.types = new long[ids.length];
        Arrays.fill(types, firstLength, ids.length, 1);
    }

    /**
     * As a tokenizer framed it.
     *
     * @param ids token ids; not copied, so not to be changed afterwards
     * @param types token type of each; not copied either
     */
    TokenSequence(long[] ids, long[] types) {
        if (ids.length != types.length) {
            throw new IllegalArgumentException(types.length + " types of " + ids.length + " tokens");
        }
        this.ids = ids;
        this.types = types;
    }

    public int length() {
        return ids.length;
    }

    public long id(int i) {
        return ids[i];
    }

    /** 0 in the first segment; 1 in the second where the model tells them apart by types. */
    public long type(int i) {
        return types[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSequence that && Arrays.equals(types, that.types) && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(types);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids) + "/" + Arrays.toString(types);
    }
}
