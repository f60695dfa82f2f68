package dev.daylight.eval;

import dev.daylight.claim.Claim;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.Shingles;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.compare.contradiction.Verdict;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.Vectors;
import dev.daylight.pipeline.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How well overlap and contradiction are told, pair by pair. */
final class PairEvaluation {
    private final ModelSource models;

    PairEvaluation(ModelSource models) {
        this.models = models;
    }

    Evaluations.Result overlap(List<Gold.PairItem> items) {
        Judged judged = judge(items, true, false);
        boolean[] gold = labels(items, Gold.PairItem::overlaps);
        Figures figures = new Figures("overlap");
        figures.say("overlap: same message, or one says more than the other? " + models.says());
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
            line.put(
                    "relation",
                    Objects.requireNonNull(judged.verdicts.get(i)).kind().name().toLowerCase(Locale.ROOT));
            predictions.add(line);
        }
        return new Evaluations.Result(figures.report(), predictions);
    }

    Evaluations.Result contradiction(List<Gold.PairItem> items) {
        Judged judged = judge(items, false, true);
        boolean[] gold = labels(items, Gold.PairItem::contradicts);
        Figures figures = new Figures("contradiction");
        figures.say("contradiction: can both hardly be true? " + models.says());
        Ranking main = new Ranking(judged.contradiction, gold);
        figures.add("daylight", "all", main, Contradictions.REPORTED);
        figures.also("calibrationError", main.calibrationError());
        figures.also("typeRight", typeRight(items, judged));
        if (judged.read) {
            figures.add("rules alone", "all", new Ranking(judged.contradictionPlain, gold), Contradictions.REPORTED);
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
                    Contradictions.REPORTED);
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
                        Contradictions.REPORTED);
            }
        }
        strata(figures, items, judged.contradiction, gold, Contradictions.REPORTED);
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", items.get(i).id());
            line.put("p_contradiction", judged.contradiction[i]);
            line.put(
                    "contradiction", judged.contradiction[i] >= Contradictions.REPORTED ? judged.types.get(i) : "none");
            predictions.add(line);
        }
        return new Evaluations.Result(figures.report(), predictions);
    }

    private Judged judge(List<Gold.PairItem> items, boolean overlap, boolean contradiction) {
        Judged judged = new Judged(items.size());
        for (var market : Markets.places(items).entrySet()) {
            Set<String> vendors = new LinkedHashSet<>();
            market.getValue()
                    .forEach(i -> vendors.addAll(
                            List.of(items.get(i).xVendor(), items.get(i).yVendor())));
            try (Models of = models.open(market.getKey(), vendors)) {
                new MarketJudge(items, market.getValue(), of).run(judged, overlap, contradiction);
            }
        }
        return judged;
    }

    private static double typeRight(List<Gold.PairItem> items, Judged judged) {
        int found = 0;
        int right = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).contradicts() && judged.contradiction[i] >= Contradictions.REPORTED) {
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

    /** What each system says of each pair; place i is of item i. */
    private static final class Judged {
        final double[] same;
        final double[] samePlain;
        final double[] relation;
        final double[] cosine;
        final double[] words;
        final double[] contradiction;
        final double[] contradictionPlain;
        final double[] nli;
        final Map<Integer, OverlapVerdict> verdicts = new TreeMap<>();
        final Map<Integer, String> types = new TreeMap<>();
        boolean read;

        Judged(int size) {
            same = new double[size];
            samePlain = new double[size];
            relation = new double[size];
            cosine = new double[size];
            words = new double[size];
            contradiction = new double[size];
            contradictionPlain = new double[size];
            nli = new double[size];
        }
    }

    /** The pairs of one market. */
    private record MarketJudge(List<Gold.PairItem> items, List<Integer> places, Models models) {
        void run(Judged into, boolean overlap, boolean contradiction) {
            List<Claim> xs = places.stream()
                    .map(i -> models.claim(items.get(i).x(), items.get(i).xVendor()))
                    .toList();
            List<Claim> ys = places.stream()
                    .map(i -> models.claim(items.get(i).y(), items.get(i).yVendor()))
                    .toList();
            List<Claim> all = new ArrayList<>(xs);
            all.addAll(ys);
            Vectors a = encode(xs);
            Vectors b = encode(ys);
            @Nullable PairProbabilities[] read = read(xs, ys);
            List<Vendor> vendors = new TreeSet<>(all.stream().map(Claim::vendor).toList())
                    .stream().map(id -> new Vendor(id, id, Role.COMPETITOR)).toList();
            OverlapModel overlaps = models.overlaps(vendors, all);
            ContradictionModel contradictions = models.contradictions();
            for (int n = 0; n < places.size(); n++) {
                int i = places.get(n);
                Claim x = xs.get(n);
                Claim y = ys.get(n);
                PairProbabilities pair = read[n];
                into.read |= pair != null;
                into.cosine[i] = Math.max(-1, Math.min(1, a.dot(n, b, n)));
                into.words[i] = Shingles.of(x.text()).resemblance(Shingles.of(y.text())) + jaccard(x, y);
                if (overlap) {
                    OverlapVerdict verdict = overlaps.judge(x, y, into.cosine[i], pair);
                    into.same[i] = verdict.pSame();
                    into.samePlain[i] =
                            overlaps.judge(x, y, into.cosine[i], null).pSame();
                    into.verdicts.put(i, verdict);
                }
                if (contradiction) {
                    Verdict verdict = contradictions.judge(x, y, into.cosine[i], pair);
                    into.contradiction[i] = verdict.probability();
                    into.contradictionPlain[i] =
                            contradictions.judge(x, y, into.cosine[i], null).probability();
                    into.types.put(i, verdict.type().name().toLowerCase(Locale.ROOT));
                }
                if (pair != null) {
                    into.relation[i] = pair.relation().subList(0, 3).stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    into.nli[i] = pair.contradicts();
                }
            }
        }

        /** As an audit does: with the vendors' names masked. */
        private Vectors encode(List<Claim> claims) {
            return models.encoder()
                    .encode(claims.stream()
                            .map(claim -> models.mask().mask(claim.text(), claim.vendor()))
                            .toList());
        }

        private @Nullable PairProbabilities[] read(List<Claim> xs, List<Claim> ys) {
            @Nullable PairProbabilities[] read = new @Nullable PairProbabilities[xs.size()];
            models.crossEncoder().ifPresent(encoder -> {
                List<PairProbabilities> told = encoder.score(IntStream.range(0, xs.size())
                        .mapToObj(n -> models.mask()
                                .pair(
                                        xs.get(n).text(),
                                        xs.get(n).vendor(),
                                        ys.get(n).text(),
                                        ys.get(n).vendor()))
                        .toList());
                for (int n = 0; n < read.length; n++) {
                    read[n] = told.get(n);
                }
            });
            return read;
        }

        private static double jaccard(Claim x, Claim y) {
            Set<String> a = content(x);
            Set<String> b = content(y);
            long both = a.stream().filter(b::contains).count();
            return both == 0 ? 0 : both / (double) (a.size() + b.size() - both);
        }

        private static Set<String> content(Claim claim) {
            return new TreeSet<>(Arrays.asList(claim.tokens().stream()
                    .filter(token -> token.tag().matches("[NVJR].*|CD"))
                    .map(token -> token.lemma())
                    .toArray(String[]::new)));
        }
    }
}
