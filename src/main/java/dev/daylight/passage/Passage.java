package dev.daylight.passage;

import dev.daylight.extract.Anchor;
import dev.daylight.extract.Block;
import java.util.List;

/**
 * Consecutive blocks of a document under one heading (or on one page, slide, sheet, by one speaker), up to some 120 words.
 *
 * @param ordinal position in the document, from 0
 * @param begin first character in the extracted text
 * @param end one past the last
 * @param text the extracted text from begin to end
 * @param anchor the first block's
 * @param blocks its blocks, in order; sentences never cross a block
 */
public record Passage(int ordinal, int begin, int end, String text, Anchor anchor, List<Block> blocks) {
    public Passage {
        blocks = List.copyOf(blocks);
        if (text.length() != end - begin) {
            throw new IllegalArgumentException("text and span differ in length: " + begin + ".." + end);
        }
    }
}
