package dev.daylight.extract;

/**
 * A run of extracted text that belongs together: a paragraph, a list item, a table row, a turn of speech.
 *
 * @param kind what it is
 * @param begin first character in the extracted text (UTF-16)
 * @param end one past the last
 * @param anchor where a person finds it
 */
public record Block(Kind kind, int begin, int end, Anchor anchor) {
    /** What a block is; a heading's own text stands last in its anchor's path. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        QUOTE,
        CODE,
        SPEECH,
        NOTE
    }

    public Block {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("bad span " + begin + ".." + end);
        }
    }
}
