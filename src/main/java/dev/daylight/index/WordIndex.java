package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Workers;
import java.util.List;

/** Which claims share rare words. */
public final class WordIndex {
    private final List<Claim> claims;
    private final WordNeighbours words;

    /** @param claims none twice; which words are rare is told from all of them */
    public WordIndex(List<Claim> claims, Workers workers) {
        this.claims = List.copyOf(claims);
        this.words = new WordNeighbours(claims.stream().map(Claim::text).toList(), workers);
    }

    /**
     * @param kinds of neighbours that are wanted
     * @param from first claim that they are wanted of
     * @param to one past the last
     * @return of each kind: places of the nearest others of claim {@code from + i} at i, nearest first; only such that share a word
     */
    public List<int[][]> find(List<NeighbourSearch.Kind> kinds, int from, int to, Workers workers) {
        return words.find(
                kinds.stream()
                        .map(kind -> new WordNeighbours.Wanted(
                                kind.most(), (x, y) -> kind.relation().holds(claims.get(x), claims.get(y))))
                        .toList(),
                from,
                to,
                workers);
    }

    double cosine(int x, int y) {
        return words.cosine(x, y);
    }
}
