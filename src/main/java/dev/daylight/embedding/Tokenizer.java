package dev.daylight.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Cuts texts into the word pieces of a model: {@code [CLS] first [SEP]} or {@code [CLS] first [SEP] second [SEP]}.
 *
 * <p>Every segment is cut by itself, at its end, so that a long first text never pushes out the second. Safe for use by
 * several threads.
 */
public final class Tokenizer implements AutoCloseable {
    /** No word piece covers more characters of a text than this on average; what lies beyond can't matter. */
    static final int CHARACTERS_PER_TOKEN = 40;

    private final HuggingFaceTokenizer pieces;
    private final long begin;
    private final long separator;

    private Tokenizer(HuggingFaceTokenizer pieces) {
        this.pieces = pieces;
        long[] empty = pieces.encode("", true, false).getIds();
        if (empty.length != 2) {
            throw new IllegalArgumentException("not a tokenizer of the BERT family: it frames an empty text by "
                    + empty.length + " special tokens instead of 2");
        }
        this.begin = empty[0];
        this.separator = empty[1];
    }

    /** @param json a {@code tokenizer.json} as the HuggingFace library writes it */
    public static Tokenizer of(byte[] json) {
        NativeLibraries.prepare();
        // Tokenizer files carry their own cutting and padding (to 128): both are off here, we cut by segment ourselves.
        Map<String, String> options = Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");
        try {
            return new Tokenizer(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param longest most word pieces of the text, special tokens not counted */
    public TokenSequence encode(String text, int longest) {
        long[] middle = pieces(text, longest);
        long[] ids = new long[middle.length + 2];
        ids[0] = begin;
        System.arraycopy(middle, 0, ids, 1, middle.length);
        ids[ids.length - 1] = separator;
        return new TokenSequence(ids, ids.length);
    }

    /**
     * @param longestFirst most word pieces of the first text, special tokens not counted
     * @param longestSecond the same for the second
     */
    public TokenSequence encode(String first, int longestFirst, String second, int longestSecond) {
        long[] a = pieces(first, longestFirst);
        long[] b = pieces(second, longestSecond);
        long[] ids = new long[a.length + b.length + 3];
        ids[0] = begin;
        System.arraycopy(a, 0, ids, 1, a.length);
        ids[a.length + 1] = separator;
        System.arraycopy(b, 0, ids, a.length + 2, b.length);
        ids[ids.length - 1] = separator;
        return new TokenSequence(ids, a.length + 2);
    }

    private long[] pieces(String text, int longest) {
        long[] ids = pieces.encode(wellFormed(text, longest * CHARACTERS_PER_TOKEN), false, false)
                .getIds();
        return ids.length <= longest ? ids : java.util.Arrays.copyOf(ids, longest);
    }

    /** The native side takes UTF-8, so half of a surrogate pair becomes the replacement character; NUL a blank. */
    static String wellFormed(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest));
        boolean changed = text.length() > longest;
        for (int i = 0; i < text.length() && i < longest; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c) || c == 0) {
                out.append(c == 0 ? ' ' : '\uFFFD');
                changed = true;
            } else {
                out.append(c);
            }
        }
        return changed ? out.toString() : text;
    }

    @Override
    public void close() {
        pieces.close();
    }
}
