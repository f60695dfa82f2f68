package dev.daylight.eval;

import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.Overlaps;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.pipeline.Models;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How well overlap and contradiction are told, pair by pair. The pairs are judged once, for both. */
final class PairEvaluation {
    private final ModelSource models;
    private final List<Gold.PairItem> items;
    private final Judged judged;

    PairEvaluation(ModelSource models, List<Gold.PairItem> items) {
        this.models = models;
        this.items = items;
        this.judged = judge();
    }

    Evaluations.Result overlap() {
        boolean[] gold = labels(items, Gold.PairItem::overlaps);
        Figures figures = new Figures("overlap");
        figures.say("overlap: same message, or one says more than the other? " + models.says());
        sayRead(figures, judged);
        Ranking main = new Ranking(judged.same, gold);
        figures.add("daylight", "all", main, OverlapModel.SAME);
        figures.also("calibrationError", main.calibrationError());
        if (judged.read) {
            figures.add("without cross-encoder", "all", new Ranking(judged.samePlain, gold), OverlapModel.SAME);
            figures.add("cross-encoder alone", "all", new Ranking(judged.relation, gold), 0.5);
        }
        Ranking cosine = new Ranking(judged.cosine, gold);
        figures.add("cosine, best threshold", "all", cosine, cosine.bestThreshold());
        Ranking words = new Ranking(judged.words, gold);
        figures.add("words only, best threshold", "all", words, words.bestThreshold());
        figures.add("majority (none)", "all", new Ranking(new double[gold.length], gold), 0.5);
        strata(figures, items, judged.same, gold, OverlapModel.SAME);
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", items.get(i).id());
            line.put("p_same", judged.same[i]);
            line.put("relation", relation(Objects.requireNonNull(judged.verdicts.get(i))));
            predictions.add(line);
        }
        return new Evaluations.Result(figures.report(), predictions);
    }

    /** The verdict in the words of the labels. */
    static String relation(OverlapVerdict verdict) {
        return switch (verdict.kind()) {
            case VERBATIM, EQUIVALENT -> "same";
            case SPECIFIC -> verdict.pXSpecific() >= verdict.pYSpecific() ? "x_specific" : "y_specific";
            case RELATED -> verdict.pSame() >= Overlaps.KEPT ? "related" : "unrelated";
        };
    }

    private static void sayRead(Figures figures, Judged judged) {
        if (judged.read) {
            figures.say(String.format(
                    Locale.ROOT,
                    "the cross-encoder is believed on %.0f %% of the pairs, those promising enough for an audit to ask it"
                            + " (which asks at most %.1f a claim); 'alone' and 'plain' rows are of all pairs",
                    100.0 * judged.promising / judged.same.length,
                    ClaimPairing.PAIRS_PER_CLAIM));
        }
    }

    Evaluations.Result contradiction() {
        boolean[] gold = labels(items, Gold.PairItem::contradicts);
        Figures figures = new Figures("contradiction");
        figures.say("contradiction: can both hardly be true? " + models.says());
        figures.say(
                "'daylight', its parts, the types and the predictions take contradictions to be as frequent as in labelled pairs;"
                        + " 'as an audit reports' takes them to be as rare as among an audit's candidates");
        sayRead(figures, judged);
        Ranking main = new Ranking(judged.contradiction, gold);
        figures.add("daylight", "all", main, Contradictions.DECIDED);
        figures.also("calibrationError", main.calibrationError());
        figures.also("typeRight", typeRight(items, judged));
        Ranking reported = new Ranking(judged.reported, gold);
        figures.add("as an audit reports", "all", reported, Contradictions.REPORTED);
        figures.also("calibrationError", reported.calibrationError());
        if (judged.read) {
            figures.add("rules alone", "all", new Ranking(judged.contradictionPlain, gold), Contradictions.DECIDED);
            figures.add("plain NLI cross-encoder", "all", new Ranking(judged.nli, gold), 0.5);
        }
        Ranking cosine = new Ranking(judged.cosine, gold);
        figures.add("cosine, best threshold", "all", cosine, cosine.bestThreshold());
        Ranking words = new Ranking(judged.words, gold);
        figures.add("words only, best threshold", "all", words, words.bestThreshold());
        figures.add("majority (none)", "all", new Ranking(new double[gold.length], gold), 0.5);
        for (boolean within : List.of(true, false)) {
            part(
                    figures,
                    within ? "within" : "across",
                    places(items, item -> item.xVendor().equals(item.yVendor()) == within),
                    judged.contradiction,
                    gold,
                    Contradictions.DECIDED);
        }
        for (String type :
                new TreeSet<>(items.stream().map(Gold.PairItem::contradiction).toList())) {
            if (!type.equals("none")) {
                part(
                        figures,
                        type,
                        places(items, item -> item.contradiction().equals(type) || !item.contradicts()),
                        judged.contradiction,
                        gold,
                        Contradictions.DECIDED);
            }
        }
        strata(figures, items, judged.contradiction, gold, Contradictions.DECIDED);
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", items.get(i).id());
            line.put("p_contradiction", judged.contradiction[i]);
            line.put("contradiction", judged.contradiction[i] >= Contradictions.DECIDED ? judged.types.get(i) : "none");
            predictions.add(line);
        }
        return new Evaluations.Result(figures.report(), predictions);
    }

    private Judged judge() {
        Judged all = new Judged(items.size());
        for (var market : Markets.places(items).entrySet()) {
            Set<String> vendors = new LinkedHashSet<>();
            market.getValue()
                    .forEach(i -> vendors.addAll(
                            List.of(items.get(i).xVendor(), items.get(i).yVendor())));
            try (Models of = models.open(market.getKey(), vendors)) {
                new MarketJudge(items, market.getValue(), of).run(all);
            }
        }
        return all;
    }

    private static double typeRight(List<Gold.PairItem> items, Judged judged) {
        int found = 0;
        int right = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).contradicts() && judged.contradiction[i] >= Contradictions.DECIDED) {
                found++;
                right += items.get(i).contradiction().equals(judged.types.get(i)) ? 1 : 0;
            }
        }
        return found == 0 ? Double.NaN : right / (double) found;
    }

    private static void strata(
            Figures figures, List<Gold.PairItem> items, double[] scores, boolean[] gold, double threshold) {
        part(figures, "natural strata", places(items, Gold.PairItem::natural), scores, gold, threshold);
        for (String market : Markets.places(items).keySet()) {
            if (!market.isEmpty()) {
                part(figures, market, places(items, item -> item.market().equals(market)), scores, gold, threshold);
            }
        }
        for (String stratum :
                new TreeSet<>(items.stream().map(Gold.PairItem::stratum).toList())) {
            part(figures, stratum, places(items, item -> item.stratum().equals(stratum)), scores, gold, threshold);
        }
    }

    private static void part(
            Figures figures, String name, List<Integer> places, double[] scores, boolean[] gold, double threshold) {
        if (!places.isEmpty() && places.stream().anyMatch(i -> gold[i])) {
            figures.add("daylight", name, ClaimEvaluation.part(scores, gold, places), threshold);
        }
    }

    private static List<Integer> places(List<Gold.PairItem> items, Predicate<Gold.PairItem> of) {
        return IntStream.range(0, items.size())
                .filter(i -> of.test(items.get(i)))
                .boxed()
                .toList();
    }

    private static boolean[] labels(List<Gold.PairItem> items, Predicate<Gold.PairItem> of) {
        boolean[] labels = new boolean[items.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = of.test(items.get(i));
        }
        return labels;
    }
}
