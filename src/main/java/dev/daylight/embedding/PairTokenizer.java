package dev.daylight.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Two texts to tokens as any {@code tokenizer.json} frames them (BERT's WordPiece, RoBERTa's BPE, SentencePiece's Unigram). What is too long is cut
 * token by token from the longer text, as the HuggingFace library does by default. Safe for use by several threads.
 */
final class PairTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer pieces;
    private final int longest;

    private PairTokenizer(HuggingFaceTokenizer pieces, int longest) {
        this.pieces = pieces;
        this.longest = longest;
    }

    /**
     * @param json a {@code tokenizer.json}; its own cutting and padding don't count
     * @param longest most tokens of a pair, special tokens included
     * @throws IOException when it isn't one
     */
    static PairTokenizer of(byte[] json, int longest) throws IOException {
        NativeLibraries.prepare();
        Map<String, String> options =
                Map.of("truncation", "longest_first", "maxLength", String.valueOf(longest), "padding", "do_not_pad");
        try {
            return new PairTokenizer(
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options), longest);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e); // what the native side throws
        }
    }

    TokenSequence encode(String first, String second) {
        Encoding encoding = pieces.encode(
                Tokenizer.wellFormed(first, longest * Tokenizer.CHARACTERS_PER_TOKEN),
                Tokenizer.wellFormed(second, longest * Tokenizer.CHARACTERS_PER_TOKEN),
                true,
                false);
        return new TokenSequence(encoding.getIds(), encoding.getTypeIds());
    }

    @Override
    public void close() {
        pieces.close();
    }
}
