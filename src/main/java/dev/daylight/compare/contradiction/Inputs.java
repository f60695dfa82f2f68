package dev.daylight.compare.contradiction;

import dev.daylight.claim.Quantity;
import dev.daylight.embedding.PairProbabilities;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the fusion is told of a pair. Every input reads by itself and is the same when the two claims are swapped. */
final class Inputs {
    private static final double NEAR = 0.6;

    private Inputs() {}

    static SortedMap<String, Double> of(
            Reading x,
            Reading y,
            Subject subject,
            List<@Nullable Signal> signals,
            List<String> names,
            double cosine,
            @Nullable PairProbabilities pair) {
        SortedMap<String, Double> inputs = new TreeMap<>();
        boolean across = !x.claim.vendor().equals(y.claim.vendor());
        double words = Similarity.dice(x.numbers, y.numbers);
        inputs.put("cosine", cosine);
        inputs.put("cosine.near", Math.max(0, cosine - NEAR));
        inputs.put("words", words);
        inputs.put("across", across ? 1.0 : 0);
        inputs.put("subject.same", subject.same());
        inputs.put("subject.selves", subject.selves() ? 1.0 : 0);
        inputs.put("subject.product", Similarity.common(x.names, y.names) > 0 ? 1.0 : 0);
        inputs.put("deny.alike", x.denies() != y.denies() ? words * subject.same() : 0);
        inputs.put("numbers.agree", agreeing(x, y));
        inputs.put("numbers.all.agree", allAgree(x, y) ? 1.0 : 0);
        inputs.put("numbers.many", NumericDetector.clashes(x, y) > 1 ? 1.0 : 0);
        inputs.put("plans.differ", differ(x.plans, y.plans));
        inputs.put("condition.one", x.conditional() != y.conditional() ? 1.0 : 0);
        inputs.put("versions.differ", differ(x.versions, y.versions));
        inputs.put("circumstances.differ", x.circumstances().differ(y.circumstances()));
        inputs.put("names.differ", differ(x.names, y.names));
        inputs.put("subject.phrase.differs", !across && SubjectPhrase.differ(x.subject, y.subject) ? 1.0 : 0);
        inputs.put("asset.same", sameAsset(x, y) ? 1.0 : 0);
        inputs.put("example", x.circumstances().example() || y.circumstances().example() ? 1.0 : 0);
        inputs.put("formerly", x.circumstances().formerly() != y.circumstances().formerly() ? 1.0 : 0);
        inputs.put("rows", x.circumstances().row() && y.circumstances().row() ? 1.0 : 0);
        int firing = 0;
        for (int i = 0; i < names.size(); i++) {
            Signal signal = signals.get(i);
            double strength = signal == null ? 0 : signal.strength();
            double gate = names.get(i).equals("unique") ? 1 : subject.same();
            double gated = strength * gate * (1 + Math.max(0, cosine)) / 2;
            inputs.put(names.get(i), gated);
            firing += gated > 0.25 ? 1 : 0;
        }
        inputs.put("firing", (double) Math.min(3, firing));
        inputs.put("alike.unclashed", firing == 0 ? words : 0);
        if (pair != null) {
            inputs.put("pair.contradicts", logit(pair.contradicts()));
            inputs.put("pair.none", logit(1 - pair.contradiction().getFirst()));
            inputs.put("pair.entails", Math.max(pair.entailsForward(), pair.entailsBackward()));
            inputs.put("pair.unrelated", pair.relation().get(4));
        }
        return inputs;
    }

    /** Authors seldom contradict themselves within one document; what looks like it mostly speaks of two cases. */
    private static boolean sameAsset(Reading x, Reading y) {
        return !x.claim.asset().isEmpty() && x.claim.asset().equals(y.claim.asset());
    }

    private static double differ(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && Similarity.common(a, b) == 0 ? 1 : 0;
    }

    private static double agreeing(Reading x, Reading y) {
        List<Quantity> others = y.claim.quantities();
        return x.claim.quantities().stream().anyMatch(p -> NumericDetector.agreed(p, others)) ? 1 : 0;
    }

    /** Whether both state quantities, and each of them the same as the other's. */
    private static boolean allAgree(Reading x, Reading y) {
        List<Quantity> a = x.claim.quantities();
        List<Quantity> b = y.claim.quantities();
        return !a.isEmpty()
                && !b.isEmpty()
                && a.stream().allMatch(p -> NumericDetector.agreed(p, b))
                && b.stream().allMatch(p -> NumericDetector.agreed(p, a));
    }

    private static double logit(double probability) {
        double p = Math.min(0.999, Math.max(0.001, probability));
        return Math.log(p / (1 - p));
    }
}
