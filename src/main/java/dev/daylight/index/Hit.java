package dev.daylight.index;

import java.util.List;

/**
 * A claim that was found.
 *
 * @param claim id of the claim
 * @param score reciprocal rank fusion, in (0, 2/61]; higher is better, comparable within one search only
 * @param cosine of query and claim, in [-1, 1]
 * @param text the claim
 * @param marks words of the query in it, in order
 */
public record Hit(String claim, double score, double cosine, String text, List<Mark> marks) {
    /**
     * A word of the query in the text.
     *
     * @param begin first character
     * @param end one past the last
     */
    public record Mark(int begin, int end) {}

    public Hit {
        marks = List.copyOf(marks);
    }
}
