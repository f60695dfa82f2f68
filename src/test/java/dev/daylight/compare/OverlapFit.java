package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.VendorMask;
import dev.daylight.fit.AveragePrecision;
import dev.daylight.fit.Bootstrap;
import dev.daylight.fit.GoldClaims;
import dev.daylight.fit.GoldPair;
import dev.daylight.fit.LeaveOneMarketOut;
import dev.daylight.fit.LogisticFit;
import dev.daylight.fit.MiniLmForFitting;
import dev.daylight.fit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the overlap model on the labelled pairs, prints its figures by leave-one-market-out, and writes the weights.
 *
 * <p>Run {@code mvn test-compile}, then {@code java -Xss8m -cp target/classes:target/test-classes:LIBRARIES
 * dev.daylight.compare.OverlapFit [PAIRS.jsonl [FOLDS]]}. The optional file holds, one line a pair, what a cross-encoder says of it that
 * was trained without the pair's market: {@code id, relation[5], contradiction[7], entailsForward, entailsBackward, contradicts} (see {@code PairScoresForFitting}); without it
 * only the plain weights are fitted. FOLDS: also writes weights fitted without each market, for {@code eval --folds}.
 */
final class OverlapFit {
    /** Pairs of dev were found as candidates are; those of train were picked by a model to be hard, so they count less. */
    private static final double DEV_IMPORTANCE = 4;

    private static final double LOW_COSINE = 0.45;
    private static final int COVERED =
            OverlapFeatures.PLAIN.indexOf("shared words of the shorter (weighted by rarity)");

    private static final double PENALTY = 5;
    private static final double PENALTY_SPECIFIC = 20;
    private static final Path TARGET = Path.of("src/main/resources/dev/daylight/compare/overlap-model.json");

    /** A pair with its inputs. */
    private record Example(GoldPair gold, boolean dev, double[] row, double[] direction, boolean verbatim) {}

    private OverlapFit() {}

    public static void main(String[] arguments) throws Exception {
        List<Example> plain = new ArrayList<>();
        List<Example> paired = new ArrayList<>();
        read(arguments.length == 0 ? Map.of() : probabilities(Path.of(arguments[0])), plain, paired);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "about",
                "Fitted by OverlapFit (test scope) on ../shared/data/gold/pairs.{train,dev}.jsonl; figures in docs/method.md");
        report("cosine alone", plain, rest -> example -> example.row()[0]);
        report("plain", plain, OverlapFit::fitted);
        model.put("plain", stages(plain, OverlapFeatures.PLAIN, OverlapFeatures.DIRECTION));
        if (!paired.isEmpty()) {
            report("with cross-encoder", paired, OverlapFit::fitted);
            model.put("withPair", stages(paired, PAIR_NAMES, PAIR_DIRECTIONS));
        }
        List<Example> copied = plain.stream().filter(Example::verbatim).toList();
        long right = copied.stream().filter(e -> e.gold().overlap()).count();
        System.out.printf(Locale.ROOT, "verbatim: %d pairs, %d overlap%n", copied.size(), right);
        if (arguments.length > 1) {
            for (String market :
                    new TreeSet<>(paired.stream().map(e -> e.gold().market()).toList())) {
                Map<String, Object> without = new LinkedHashMap<>(model);
                without.put("about", "Fitted by OverlapFit without " + market);
                without.put("plain", stages(without(plain, market), OverlapFeatures.PLAIN, OverlapFeatures.DIRECTION));
                without.put("withPair", stages(without(paired, market), PAIR_NAMES, PAIR_DIRECTIONS));
                without.put("verbatimFloor", (right + 1.0) / (copied.size() + 2.0));
                Path folder = Files.createDirectories(Path.of(arguments[1], "fusion", market));
                Files.writeString(folder.resolve("overlap-model.json"), JSON.writeValueAsString(without) + "\n");
            }
        }
        model.put("verbatimFloor", (right + 1.0) / (copied.size() + 2.0));
        Files.createDirectories(TARGET.getParent());
        Files.writeString(TARGET, JSON.writeValueAsString(model) + "\n");
    }

    private static List<Example> without(List<Example> examples, String market) {
        return examples.stream().filter(e -> !e.gold().market().equals(market)).toList();
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> PAIR_NAMES = Stream.concat(
                    OverlapFeatures.PLAIN.stream(), OverlapFeatures.PAIR.stream())
            .toList();
    private static final List<String> PAIR_DIRECTIONS = Stream.concat(
                    OverlapFeatures.DIRECTION.stream(), OverlapFeatures.PAIR_DIRECTION.stream())
            .toList();

    private static void read(Map<String, PairProbabilities> known, List<Example> plain, List<Example> paired)
            throws Exception {
        Path gold = SharedData.folder().resolve("data/gold");
        List<GoldPair> train = GoldPair.read(gold.resolve("pairs.train.jsonl"));
        List<GoldPair> all = new ArrayList<>(train);
        all.addAll(GoldPair.read(gold.resolve("pairs.dev.jsonl")));
        Map<String, List<GoldPair>> markets = new TreeMap<>();
        all.forEach(pair ->
                markets.computeIfAbsent(pair.market(), m -> new ArrayList<>()).add(pair));
        GoldClaims sentences = new GoldClaims();
        try (MiniLmForFitting encoder = new MiniLmForFitting()) {
            for (List<GoldPair> pairs : markets.values()) {
                TreeSet<String> vendors = new TreeSet<>();
                Map<String, Claim> claims = new LinkedHashMap<>();
                for (GoldPair pair : pairs) {
                    vendors.add(pair.xVendor());
                    vendors.add(pair.yVendor());
                    claim(claims, sentences, pair.xVendor(), pair.x());
                    claim(claims, sentences, pair.yVendor(), pair.y());
                }
                OverlapModel model = new OverlapModel(
                        vendors.stream()
                                .map(v -> new Vendor(v, v, Role.COMPETITOR))
                                .toList(),
                        claims.values(),
                        new OverlapWeights(NONE, null, 0));
                VendorMask mask = new VendorMask(vendors.stream().collect(Collectors.toMap(v -> v, List::of)));
                plain.addAll(presumed(pairs.get(0).market(), List.copyOf(claims.values()), model, encoder, mask));
                for (GoldPair pair : pairs) {
                    ClaimProfile x = model.profile(claim(claims, sentences, pair.xVendor(), pair.x()));
                    ClaimProfile y = model.profile(claim(claims, sentences, pair.yVendor(), pair.y()));
                    double cosine =
                            encoder.cosine(mask.mask(pair.x(), pair.xVendor()), mask.mask(pair.y(), pair.yVendor()));
                    boolean dev = !train.contains(pair);
                    plain.add(example(pair, dev, x, y, model.lemmas(), cosine, null));
                    PairProbabilities opinion = known.get(pair.id());
                    if (opinion != null) {
                        paired.add(example(pair, dev, x, y, model.lemmas(), cosine, opinion));
                    }
                }
            }
        }
    }

    /**
     * Pairs that share words but not meaning, presumed not to overlap: the labelled pairs were found by meaning, so without these a
     * model would not learn that a short claim isn't the same as each longer one with its words. Of the labelled overlaps some
     * 3 % have a cosine as low.
     */
    private static List<Example> presumed(
            String market, List<Claim> claims, OverlapModel model, MiniLmForFitting encoder, VendorMask mask) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < claims.size(); i += 4) {
            ClaimProfile x = model.profile(claims.get(i));
            Example most = null;
            for (Claim other : claims) {
                double cosine = encoder.cosine(
                        mask.mask(claims.get(i).text(), claims.get(i).vendor()),
                        mask.mask(other.text(), other.vendor()));
                if (cosine < LOW_COSINE) {
                    GoldPair pair =
                            new GoldPair("", "presumed", market, "", "", "", "", "", "", "unrelated", "none", false);
                    Example one = example(pair, false, x, model.profile(other), model.lemmas(), cosine, null);
                    most = most == null || one.row()[COVERED] > most.row()[COVERED] ? one : most;
                }
            }
            if (most != null) {
                examples.add(most);
            }
        }
        return examples;
    }

    private static final OverlapWeights.Stages NONE = new OverlapWeights.Stages(
            new OverlapWeights.Line(0, new double[0]),
            new OverlapWeights.Line(0, new double[0]),
            new OverlapWeights.Line(0, new double[0]));

    private static Claim claim(Map<String, Claim> claims, GoldClaims sentences, String vendor, String text) {
        return claims.computeIfAbsent(vendor + "\t" + text, key -> sentences.claim("c" + claims.size(), vendor, text));
    }

    private static Example example(
            GoldPair pair,
            boolean dev,
            ClaimProfile x,
            ClaimProfile y,
            LemmaWeights lemmas,
            double cosine,
            @Nullable PairProbabilities opinion) {
        return new Example(
                pair,
                dev,
                OverlapFeatures.of(x, y, lemmas, cosine, opinion),
                OverlapFeatures.direction(x, y, lemmas, opinion),
                OverlapModel.verbatim(x, y));
    }

    private static Function<Example, Double> fitted(List<Example> examples) {
        LogisticFit fit = overlap(examples);
        return example -> fit.probability(example.row());
    }

    private static LogisticFit overlap(List<Example> examples) {
        return fit(examples, Example::row, e -> e.gold().overlap(), PENALTY, true);
    }

    private static Map<String, Object> stages(List<Example> examples, List<String> names, List<String> directions) {
        List<Example> same = examples.stream().filter(e -> e.gold().overlap()).toList();
        List<Example> oneSided =
                same.stream().filter(e -> !e.gold().relation().equals("same")).toList();
        LogisticFit specific =
                fit(same, Example::row, e -> !e.gold().relation().equals("same"), PENALTY_SPECIFIC, true);
        LogisticFit direction =
                fit(oneSided, Example::direction, e -> e.gold().relation().equals("x_specific"), PENALTY, false);
        double right = oneSided.stream()
                .filter(e -> direction.probability(e.direction()) >= 0.5
                        == e.gold().relation().equals("x_specific"))
                .count();
        System.out.printf(
                Locale.ROOT,
                "direction right (fitted on the same): %.2f of %d%n",
                right / oneSided.size(),
                oneSided.size());
        Map<String, Object> stages = new LinkedHashMap<>();
        stages.put("overlap", line(overlap(examples), names));
        stages.put("specific", line(specific, names));
        stages.put("direction", line(direction, directions));
        return stages;
    }

    private static LogisticFit fit(
            List<Example> examples,
            Function<Example, double[]> row,
            java.util.function.Predicate<Example> label,
            double penalty,
            boolean intercept) {
        double[][] rows = examples.stream().map(row).toArray(double[][]::new);
        boolean[] labels = new boolean[rows.length];
        double[] importance = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = label.test(examples.get(i));
            importance[i] = examples.get(i).dev() ? DEV_IMPORTANCE : 1;
        }
        return LogisticFit.fit(rows, labels, importance, penalty, intercept);
    }

    private static Map<String, Object> line(LogisticFit fit, List<String> names) {
        Map<String, Object> weights = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            weights.put(names.get(i), Math.round(fit.weights()[i] * 1e5) / 1e5);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("intercept", Math.round(fit.intercept() * 1e5) / 1e5);
        line.put("weights", weights);
        return line;
    }

    private static void report(
            String name, List<Example> examples, Function<List<Example>, Function<Example, Double>> fit) {
        List<Example> dev = examples.stream().filter(Example::dev).toList();
        double[] p = LeaveOneMarketOut.predict(examples, dev, e -> e.gold().market(), fit);
        boolean[] labels = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            labels[i] = dev.get(i).gold().overlap();
        }
        Bootstrap interval = Bootstrap.averagePrecision(p, labels);
        System.out.printf(
                Locale.ROOT,
                "%s: AP %.3f [%.3f, %.3f]; best F1 %.3f at %.2f; at 0.5 F1 %.3f precision %.3f recall %.3f; calibration error %.3f%n",
                name,
                AveragePrecision.of(p, labels),
                interval.low(),
                interval.high(),
                AveragePrecision.bestF1(p, labels),
                AveragePrecision.bestThreshold(p, labels),
                AveragePrecision.f1(p, labels, 0.5),
                AveragePrecision.precision(p, labels, 0.5),
                AveragePrecision.recall(p, labels, 0.5),
                AveragePrecision.calibrationError(p, labels));
        for (String stratum :
                new TreeSet<>(dev.stream().map(e -> e.gold().stratum()).toList())) {
            report(stratum, dev, p, e -> e.gold().stratum().equals(stratum) ? 1 : 0);
        }
        for (String market :
                new TreeSet<>(dev.stream().map(e -> e.gold().market()).toList())) {
            report(market, dev, p, e -> e.gold().market().equals(market) ? 1 : 0);
        }
    }

    private static void report(String name, List<Example> dev, double[] p, ToDoubleFunction<Example> member) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (member.applyAsDouble(dev.get(i)) > 0) {
                chosen.add(i);
            }
        }
        double[] scores = chosen.stream().mapToDouble(i -> p[i]).toArray();
        boolean[] labels = new boolean[scores.length];
        int positives = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = dev.get(chosen.get(i)).gold().overlap();
            positives += labels[i] ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "    %-15s %4d pairs %3d overlaps  AP %.3f%n",
                name,
                labels.length,
                positives,
                AveragePrecision.of(scores, labels));
    }

    private static Map<String, PairProbabilities> probabilities(Path file) throws IOException {
        JsonMapper mapper = new JsonMapper();
        Map<String, PairProbabilities> known = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            known.put(
                    node.path("id").asString(),
                    new PairProbabilities(
                            numbers(node.path("relation")),
                            numbers(node.path("contradiction")),
                            node.path("entailsForward").asDouble(),
                            node.path("entailsBackward").asDouble(),
                            node.path("contradicts").asDouble()));
        }
        return known;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(value -> numbers.add(value.asDouble()));
        return numbers;
    }
}
