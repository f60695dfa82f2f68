package dev.daylight.job;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The trained model and the examples together. The model knows the labelled passages of four markets, the examples are of no market at all,
 * so they err differently: the sum of their log-odds ranks passages of an unseen market better than either (docs/method.md). Weight, slope and
 * intercept were chosen on {@code jobs.dev}, each market read by a model that was trained without it.
 */
public final class BlendedJobClassifier implements JobClassifier {
    private static final double EXAMPLES = 0.8;
    private static final double SLOPE = 0.917;
    private static final double INTERCEPT = 1.319;
    private static final double LEAST = 1e-6;

    private final FittedJobClassifier fitted;
    private final ExampleJobClassifier examples;

    public BlendedJobClassifier(FittedJobClassifier fitted, ExampleJobClassifier examples) {
        this.fitted = fitted;
        this.examples = examples;
    }

    @Override
    public String fingerprint() {
        return "blended/1/" + fitted.fingerprint() + "/" + examples.fingerprint();
    }

    @Override
    public List<SortedMap<String, Double>> classify(List<Input> passages) {
        List<SortedMap<String, Double>> first = fitted.classify(passages);
        List<SortedMap<String, Double>> second = examples.classify(passages);
        List<SortedMap<String, Double>> blended = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            SortedMap<String, Double> of = new TreeMap<>();
            SortedMap<String, Double> other = second.get(i);
            first.get(i).forEach((job, p) -> of.put(job, blend(p, other.getOrDefault(job, 0.0))));
            blended.add(of);
        }
        return blended;
    }

    private static double blend(double fitted, double examples) {
        double odds = logOdds(fitted) + EXAMPLES * logOdds(examples);
        return 1 / (1 + StrictMath.exp(-(SLOPE * odds + INTERCEPT)));
    }

    private static double logOdds(double p) {
        double kept = Math.max(LEAST, Math.min(1 - LEAST, p));
        return StrictMath.log(kept / (1 - kept));
    }
}
