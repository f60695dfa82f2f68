package dev.daylight.eval;

import dev.daylight.claim.LinguisticClaimScorer;
import dev.daylight.claim.SentenceFilter;
import dev.daylight.pipeline.Models;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well claims are told from other sentences. */
final class ClaimEvaluation {
    private final ModelSource models;

    ClaimEvaluation(ModelSource models) {
        this.models = models;
    }

    Evaluations.Result run(List<Gold.ClaimItem> items) {
        double[] told = new double[items.size()];
        double[] words = new double[items.size()];
        double[] rules = new double[items.size()];
        double[] thresholds = new double[items.size()];
        double[] margins = new double[items.size()];
        for (var market : Markets.places(items).entrySet()) {
            List<String> vendors =
                    market.getValue().stream().map(i -> items.get(i).vendor()).toList();
            try (Models of = models.open(market.getKey(), vendors)) {
                double threshold = of.claimThreshold();
                LinguisticClaimScorer linguistic = new LinguisticClaimScorer(of.annotator());
                for (int i : market.getValue()) {
                    Gold.ClaimItem item = items.get(i);
                    told[i] = of.claimProbabilities(List.of(item.text()), item.vendor())[0];
                    thresholds[i] = threshold;
                    margins[i] = told[i] - threshold;
                    words[i] = linguistic.probabilities(List.of(item.text()))[0];
                    rules[i] = SentenceFilter.reject(item.text(), of.annotator().tokens(item.text()))
                                    .isEmpty()
                            ? 1
                            : 0;
                }
            }
        }
        boolean[] gold = labels(items);
        Figures figures = new Figures("claims");
        figures.say("claims: is this sentence a claim? " + models.says());
        Ranking main = new Ranking(told, gold);
        figures.add("daylight", "all", main, new Ranking(margins, gold));
        figures.also("calibrationError", main.calibrationError());
        figures.add("linguistic features", "all", new Ranking(words, gold), 0.5);
        figures.add("exact rules alone", "all", new Ranking(rules, gold), 0.5);
        figures.add("majority (all claims)", "all", new Ranking(new double[gold.length], gold), 0);
        for (var market : Markets.places(items).entrySet()) {
            if (!market.getKey().isEmpty()) {
                figures.add(
                        "daylight",
                        market.getKey(),
                        part(told, gold, market.getValue()),
                        thresholds[market.getValue().getFirst()]);
            }
        }
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", items.get(i).id());
            line.put("claim", told[i]);
            line.put("label", told[i] >= thresholds[i] ? 1 : 0);
            predictions.add(line);
        }
        return new Evaluations.Result(figures.report(), predictions);
    }

    static Ranking part(double[] scores, boolean[] gold, List<Integer> places) {
        double[] some = new double[places.size()];
        boolean[] labels = new boolean[some.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = scores[places.get(i)];
            labels[i] = gold[places.get(i)];
        }
        return new Ranking(some, labels);
    }

    private static boolean[] labels(List<Gold.ClaimItem> items) {
        boolean[] labels = new boolean[items.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = items.get(i).claim();
        }
        return labels;
    }
}
