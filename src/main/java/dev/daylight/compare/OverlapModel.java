package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.PairProbabilities;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells how probably two claims make the same message.
 *
 * <p>The cosine of two sentence vectors says that texts are about the same; it does not notice that one says 10 GB and the
 * other 100 GB, or that one says "not". So it is joined with what a reader would look at: the words both use (rare ones
 * count more), copied runs of words, numbers that agree or differ, a denial on one side, length; and, where a cross-encoder
 * has read the pair, with its opinion. A logistic regression weighs them; three of them in a row answer "same message?",
 * "does one say more?", "which?". Weights were fitted on labelled pairs by {@code OverlapFit} (test scope), which also prints the figures in
 * docs/method.md.
 */
public final class OverlapModel {
    /** Least containment of five-word shingles for {@code VERBATIM}. */
    public static final double VERBATIM_CONTAINMENT = 0.8;
    /** Least words of both claims for {@code VERBATIM}: shorter ones are alike by chance. */
    public static final int VERBATIM_WORDS = 8;
    /** Least probability for {@code EQUIVALENT} and {@code SPECIFIC}. */
    public static final double SAME = 0.5;

    private final VendorNames names;
    private final Map<String, ClaimProfile> profiles = new HashMap<>();
    private final LemmaWeights lemmas;
    private final OverlapWeights weights;

    /**
     * @param vendors of the market, for their names
     * @param claims of the market; which words are rare is told from them
     */
    public OverlapModel(List<Vendor> vendors, Collection<Claim> claims) {
        this(vendors, claims, OverlapWeights.load());
    }

    /** @param weights other than those that come with Daylight */
    public OverlapModel(List<Vendor> vendors, Collection<Claim> claims, OverlapWeights weights) {
        this.names = new VendorNames(vendors);
        this.weights = weights;
        // On all cores: results stand by claim, whoever makes them.
        profiles.putAll(claims.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Claim::id, claim -> ClaimProfile.of(claim, names), (first, second) -> second)));
        this.lemmas = new LemmaWeights(profiles.values());
    }

    /**
     * @param cosine cosine of their sentence vectors, in [-1, 1]
     * @param pair what a cross-encoder says of them, or null
     */
    public OverlapVerdict judge(Claim x, Claim y, double cosine, @Nullable PairProbabilities pair) {
        ClaimProfile a = profile(x);
        ClaimProfile b = profile(y);
        OverlapWeights.Stages fitted = weights.withPair();
        PairProbabilities used = fitted == null ? null : pair;
        OverlapWeights.Stages stages = fitted == null || used == null ? weights.plain() : fitted;
        double[] row = OverlapFeatures.of(a, b, lemmas, cosine, used);
        double same = stages.overlap().probability(row);
        boolean verbatim = verbatim(a, b);
        if (verbatim) {
            same = Math.max(same, weights.verbatimFloor());
        }
        double specific = same * stages.specific().probability(row);
        double first = specific * stages.direction().probability(OverlapFeatures.direction(a, b, lemmas, used));
        return new OverlapVerdict(same, first, specific - first, kind(verbatim, same, specific));
    }

    /** Copied, and not with another number or a "not" put in: that would rather be a contradiction. */
    static boolean verbatim(ClaimProfile x, ClaimProfile y) {
        boolean numbersDiffer = !x.numbers().isEmpty()
                && !y.numbers().isEmpty()
                && !x.numbers().containsAll(y.numbers())
                && !y.numbers().containsAll(x.numbers());
        return Math.min(x.words(), y.words()) >= VERBATIM_WORDS
                && x.negated() == y.negated()
                && !numbersDiffer
                && x.shingles().containment(y.shingles()) >= VERBATIM_CONTAINMENT;
    }

    private static Overlap.Kind kind(boolean verbatim, double same, double specific) {
        if (verbatim) {
            return Overlap.Kind.VERBATIM;
        }
        if (same < SAME) {
            return Overlap.Kind.RELATED;
        }
        return specific > same / 2 ? Overlap.Kind.SPECIFIC : Overlap.Kind.EQUIVALENT;
    }

    ClaimProfile profile(Claim claim) {
        ClaimProfile known = profiles.get(claim.id());
        return known == null ? ClaimProfile.of(claim, names) : known;
    }

    LemmaWeights lemmas() {
        return lemmas;
    }
}
