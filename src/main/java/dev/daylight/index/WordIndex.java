package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Workers;
import java.util.List;

/** Which claims share rare words. */
public final class WordIndex {
    private final List<Claim> claims;
    private final WordNeighbours words;

    /** @param claims none twice; which words are rare is told from all of them */
    public WordIndex(List<Claim> claims) {
        this.claims = List.copyOf(claims);
        this.words = new WordNeighbours(claims.stream().map(Claim::text).toList());
    }

    /**
     * @param most how many neighbours of each
     * @param from first claim that neighbours are wanted of
     * @param to one past the last
     * @return places of the nearest others of claim {@code from + i} at i, nearest first; only such that share a word
     */
    public int[][] find(Relation relation, int most, int from, int to, Workers workers) {
        return words.find(
                most, (x, y) -> relation.holds(claims.get(x), claims.get(y)), from, to, workers);
    }

    double cosine(int x, int y) {
        return words.cosine(x, y);
    }
}
