package dev.daylight.claim;

import dev.daylight.extract.Block;
import java.util.List;

/**
 * A sentence of a block.
 *
 * @param passage ordinal of its passage in the document
 * @param block the block it stands in
 * @param begin first character in the extracted text
 * @param end one past the last
 * @param text the extracted text from begin to end
 * @param tokens its words, in order
 */
public record Sentence(int passage, Block block, int begin, int end, String text, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
