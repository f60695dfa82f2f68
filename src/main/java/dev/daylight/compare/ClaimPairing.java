package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.VendorMask;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges candidate pairs: the cheap inputs for all, the cross-encoder (when there is one) for those that could matter, in one call.
 *
 * <p>A cross-encoder reads some hundred pairs a second, and a market of 10,000 claims has 200,000 candidates, nearly all of which are
 * plainly neither overlap nor contradiction. So the cheap models rank them first ({@link #promise}), and the cross-encoder reads the most
 * promising, {@value #PAIRS_PER_CLAIM} a claim. The cheap models see no contradiction that takes understanding ("no credit card required"
 * against "by purchasing a licence"); most real ones lie within one vendor's own pages, close to each other. So the nearest of those are read, too,
 * {@value #NEAR_PAIRS_PER_CLAIM} a claim.
 */
public final class ClaimPairing {
    /** Pairs that the cross-encoder reads, a claim on average. */
    public static final double PAIRS_PER_CLAIM = 1.5;
    /** Pairs of one vendor that the cross-encoder reads because they are near each other, a claim on average. */
    public static final double NEAR_PAIRS_PER_CLAIM = 1.0;
    /** Least cosine of pairs that are read only because they are near. */
    public static final double NEAR = 0.45;
    /** Pairs of less promise are not read even where the budget would allow. */
    public static final double LEAST_PROMISE = 0.03;
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
        List<CandidatePair> pairs = candidates.pairs();
        List<OverlapVerdict> cheap = new ArrayList<>(pairs.size());
        for (CandidatePair pair : pairs) {
            cheap.add(model.judge(claims.get(pair.x()), claims.get(pair.y()), pair.cosine(), null));
        }
        if (reader == null) {
            return IntStream.range(0, pairs.size())
                    .mapToObj(i -> new JudgedPair(pairs.get(i), null, cheap.get(i)))
                    .toList();
        }
        List<Integer> worth = worth(claims, pairs, cheap, contradiction);
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

    /** Places of the pairs to read, ascending. */
    private static List<Integer> worth(
            List<Claim> claims,
            List<CandidatePair> pairs,
            List<OverlapVerdict> cheap,
            IntToDoubleFunction contradiction) {
        double[] promise = IntStream.range(0, pairs.size())
                .mapToDouble(i -> promise(cheap.get(i).pSame(), contradiction.applyAsDouble(i)))
                .toArray();
        BitSet read = new BitSet(pairs.size());
        best(pairs.size(), i -> promise[i] >= LEAST_PROMISE, i -> promise[i], PAIRS_PER_CLAIM * claims.size(), read);
        best(
                pairs.size(),
                i -> !read.get(i)
                        && near(
                                claims.get(pairs.get(i).x()),
                                claims.get(pairs.get(i).y()),
                                pairs.get(i).cosine()),
                i -> pairs.get(i).cosine(),
                NEAR_PAIRS_PER_CLAIM * claims.size(),
                read);
        return read.stream().boxed().toList();
    }

    private static void best(int size, IntPredicate use, IntToDoubleFunction value, double most, BitSet read) {
        IntStream.range(0, size)
                .filter(use)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -value.applyAsDouble(i))
                        .thenComparing(i -> i))
                .limit((long) Math.ceil(most))
                .toList()
                .forEach(read::set);
    }

    /** Whether a pair is worth reading for nothing but its nearness; an audit reads the nearest of them. */
    public static boolean near(Claim x, Claim y, double cosine) {
        return cosine >= NEAR && x.vendor().equals(y.vendor()) && !x.text().equals(y.text());
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
