package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.VendorMask;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges candidate pairs: the cheap inputs for all, the cross-encoder (when there is one) for those that could matter, in one call.
 *
 * <p>A cross-encoder reads some hundred pairs a second, and a market of 10,000 claims has 200,000 candidates, nearly all of which are
 * plainly neither overlap nor contradiction. So the cheap models rank them first, and the cross-encoder reads the most
 * promising, {@value #PAIRS_PER_CLAIM} a claim at most: half of them for overlaps, half for contradictions, since overlaps are so much more
 * frequent that they would leave nothing.
 */
public final class ClaimPairing {
    /** Pairs that the cross-encoder reads, a claim on average. */
    public static final double PAIRS_PER_CLAIM = 2;
    /** Pairs of less promise are not read even where the budget would allow. */
    public static final double LEAST_PROMISE = 0.0001;
    /** A contradiction is rarer than an overlap: this probability of one is worth as much as a sure overlap. */
    private static final double WORTH_OF_CONTRADICTION = 0.1;

    private final OverlapModel model;
    private final @Nullable CrossEncoder reader;
    private final VendorMask mask;

    /**
     * @param reader null: none at hand
     * @param mask puts "we" and "they" for the vendors' names, as the cross-encoder was trained
     */
    public ClaimPairing(OverlapModel model, @Nullable CrossEncoder reader, VendorMask mask) {
        this.model = model;
        this.reader = reader;
        this.mask = mask;
    }

    /**
     * @param claims all claims
     * @param candidates of these claims
     * @param contradiction cheap probability of a contradiction between the candidate pair at a place, in [0, 1]
     * @return one a candidate pair, in their order
     */
    public List<JudgedPair> judge(List<Claim> claims, Candidates candidates, IntToDoubleFunction contradiction) {
        return judge(claims, candidates, contradiction, cheap(claims, candidates.pairs().parallelStream(), model));
    }

    /** How alike pairs are, as far as can be told without a cross-encoder; in the order of the pairs. */
    public static List<OverlapVerdict> cheap(List<Claim> claims, Stream<CandidatePair> pairs, OverlapModel model) {
        return pairs.map(pair -> model.judge(claims.get(pair.x()), claims.get(pair.y()), pair.cosine(), null))
                .toList();
    }

    /** @param cheap what {@link #cheap} says of the candidates */
    public List<JudgedPair> judge(
            List<Claim> claims, Candidates candidates, IntToDoubleFunction contradiction, List<OverlapVerdict> cheap) {
        List<CandidatePair> pairs = candidates.pairs();
        if (reader == null) {
            return IntStream.range(0, pairs.size())
                    .mapToObj(i -> new JudgedPair(pairs.get(i), null, cheap.get(i)))
                    .toList();
        }
        List<Integer> worth = worth(claims.size(), pairs, cheap, contradiction);
        List<PairProbabilities> read = reader.score(
                worth.stream().map(i -> texts(claims, pairs.get(i))).toList());
        List<JudgedPair> judged = new ArrayList<>(pairs.size());
        int next = 0;
        for (int i = 0; i < pairs.size(); i++) {
            CandidatePair pair = pairs.get(i);
            if (next < worth.size() && worth.get(next) == i) {
                PairProbabilities told = read.get(next++);
                judged.add(new JudgedPair(
                        pair, told, model.judge(claims.get(pair.x()), claims.get(pair.y()), pair.cosine(), told)));
            } else {
                judged.add(new JudgedPair(pair, null, cheap.get(i)));
            }
        }
        return judged;
    }

    /** Places of the pairs to read, ascending: the likeliest overlaps and, beside them, the likeliest contradictions. */
    private static List<Integer> worth(
            int claims, List<CandidatePair> pairs, List<OverlapVerdict> cheap, IntToDoubleFunction contradiction) {
        long budget = (long) Math.ceil(PAIRS_PER_CLAIM / 2 * claims);
        IntToDoubleFunction overlap = i -> promise(cheap.get(i).pSame(), 0);
        IntToDoubleFunction clash = i -> promise(0, contradiction.applyAsDouble(i));
        SortedSet<Integer> worth = new TreeSet<>(most(pairs.size(), overlap, budget));
        worth.addAll(most(pairs.size(), clash, budget));
        return List.copyOf(worth);
    }

    private static List<Integer> most(int size, IntToDoubleFunction promise, long budget) {
        return IntStream.range(0, size)
                .filter(i -> promise.applyAsDouble(i) >= LEAST_PROMISE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -promise.applyAsDouble(i))
                        .thenComparing(i -> i))
                .limit(budget)
                .toList();
    }

    /**
     * How much a cross-encoder's opinion of a pair could matter; from {@link #LEAST_PROMISE} on it is asked, as far as the budget allows.
     *
     * @param same cheap probability of an overlap, in [0, 1]
     * @param contradiction cheap probability of a contradiction among an audit's candidates, in [0, 1]
     */
    public static double promise(double same, double contradiction) {
        return Math.max(same, contradiction / WORTH_OF_CONTRADICTION);
    }

    private TextPair texts(List<Claim> claims, CandidatePair pair) {
        Claim x = claims.get(pair.x());
        Claim y = claims.get(pair.y());
        return mask.pair(x.text(), x.vendor(), y.text(), y.vendor());
    }
}
