package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.claim.FactReader;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the pairs of claims that models should read, without reading all pairs: of 10,000 claims there are 50 million.
 *
 * <p>Four ways lead to a pair. The first three have a budget a claim: nearest by meaning; most rare words in common; most rare words in
 * common among those that differ in polarity or in a quantity of the same unit. The last is there for contradictions, which lie
 * close by words, but not always closest ("no credit card is needed" has many neighbours that say the same). The fourth are facts that one affirms and the other denies
 * ({@link FactReader}), however unlike their words. Budgets are by
 * vendor, since contradictions within one vendor drown among what the whole market says on the subject.
 */
public final class CandidateFinder {
    /**
     * How many partners are looked for, for each claim.
     *
     * @param own nearest by embedding among the claims of the same vendor
     * @param other nearest by embedding among the claims of each other vendor
     * @param words nearest by rare words, once among the same vendor's and once among all others'
     * @param clash nearest by rare words among those that differ in polarity, modality or a quantity
     */
    public record Budget(int own, int other, int words, int clash) {
        /** Chosen by measurement: see {@code docs/method.md}. */
        public static final Budget STANDARD = new Budget(10, 2, 4, 3);
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CandidateFinder() {}

    /**
     * @param claims all claims of a market
     * @param vectors embedding of claim i at i
     */
    public static Candidates find(List<Claim> claims, Vectors vectors, Budget budget, Workers workers) {
        return find(claims, vectors, budget, NeighbourSearch.here(workers));
    }

    /** The same, wherever neighbours are looked for. */
    public static Candidates find(List<Claim> claims, Vectors vectors, Budget budget, NeighbourSearch search) {
        if (claims.size() != vectors.size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for " + claims.size() + " claims");
        }
        List<List<Integer>> groups = groups(claims);
        int[] places = groups.stream().mapToInt(List::getFirst).toArray();
        float[] values = new float[places.length * vectors.dimension()];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(vectors.get(places[i]), 0, values, i * vectors.dimension(), vectors.dimension());
        }
        Vectors first = new Vectors(values, vectors.dimension());
        List<Claim> distinct = distinct(claims);
        WordIndex words = new WordIndex(distinct, search.workers());
        int[] vendors = vendors(distinct);
        List<String> names = distinct.stream().map(Claim::vendor).distinct().toList();
        PairSet pairs = new PairSet();
        pairs.add(search.byMeaning(first, vendors, names, budget.own(), budget.other()), false);
        List<int[][]> byWords = search.byWords(
                distinct,
                words,
                List.of(
                        new NeighbourSearch.Kind(Relation.SAME_VENDOR, budget.words()),
                        new NeighbourSearch.Kind(Relation.OTHER_VENDOR, budget.words()),
                        new NeighbourSearch.Kind(Relation.CLASH, budget.clash())));
        pairs.add(byWords.get(0), false);
        pairs.add(byWords.get(1), false);
        pairs.add(byWords.get(2), true);
        pairs.add(new FactNeighbours(distinct, FactReader.load(), search.workers()).find(first, vendors), true);
        List<CandidatePair> found = pairs.list(
                (x, y, clash) -> new CandidatePair(places[x], places[y], first.dot(x, y), words.cosine(x, y), clash));
        return new Candidates(
                found, groups.stream().filter(group -> group.size() > 1).toList());
    }

    /** The claims less those that their vendor has said before in the same words. */
    public static List<Claim> distinct(List<Claim> claims) {
        return groups(claims).stream()
                .map(group -> claims.get(group.getFirst()))
                .toList();
    }

    private static int[] vendors(List<Claim> claims) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return claims.stream()
                .mapToInt(claim -> {
                    numbers.putIfAbsent(claim.vendor(), numbers.size());
                    return numbers.getOrDefault(claim.vendor(), 0);
                })
                .toArray();
    }

    /** Claims of one vendor whose texts differ at most in case and blanks, in order of the first. */
    private static List<List<Integer>> groups(List<Claim> claims) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            String text = claims.get(i)
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .transform(lower -> BLANKS.matcher(lower).replaceAll(" "))
                    .strip();
            groups.computeIfAbsent(claims.get(i).vendor() + "\n" + text, key -> new ArrayList<>())
                    .add(i);
        }
        return List.copyOf(groups.values());
    }
}
