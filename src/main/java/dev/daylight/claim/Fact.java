package dev.daylight.claim;

/**
 * One row of what a text states: a fact that buyers check, and whether the text affirms or denies it.
 *
 * @param id of the fact, for example {@code card}; the same in every market
 * @param about how a reason names it: "whether a credit card is needed"
 * @param holds whether the text says that it holds
 * @param begin first character of the words that say so, in the claim's text
 * @param end one past the last
 */
public record Fact(String id, String about, boolean holds, int begin, int end) {
    public Fact {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no words from " + begin + " to " + end);
        }
    }
}
