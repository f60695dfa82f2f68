package dev.daylight.compare.contradiction;

import dev.daylight.claim.Annotator;
import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Claim;
import dev.daylight.claim.ClaimMaker;
import dev.daylight.claim.DependencyParser;
import dev.daylight.claim.Figures;
import dev.daylight.claim.Gold;
import dev.daylight.claim.Logistic;
import dev.daylight.claim.LogisticFit;
import dev.daylight.embedding.PairProbabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the fusion's weights on the labelled pairs and prints its figures, every market judged by weights fitted without it.
 *
 * <p>{@code java … ContradictionFit SCORES.jsonl [WEIGHTS_FOLDER [ERRORS.txt [FOLDS]]]}: SCORES has a line a pair with {@code id}, {@code cosine} and, when a
 * cross-encoder was asked, {@code relation[5] contradiction[7] entailsForward entailsBackward contradicts} (scores of pairs of a market must
 * come from a cross-encoder that hasn't been trained on that market). {@code -Ddaylight.read=PAIRS.jsonl} adds pairs in the form of the labelled
 * ones: stratum {@code audit}, candidates of an audit that a person has read, and {@code background}, see
 * {@code models/training/background_pairs.py}. With a folder, writes {@code weights-rules.txt} or, when all pairs have a cross-encoder's scores, {@code weights-pair.txt}, too.
 */
public final class ContradictionFit {
    private static final double RIDGE = 3;
    /** No rare input may decide alone, however right it was in the few pairs that have it. */
    private static final double LARGEST = 5;

    /** Least log-odds that different circumstances take away. */
    private static final double CIRCUMSTANCES = 4;

    /** Least log-odds that opposite answers to the same fact add. */
    private static final double FACTS = 4;

    /**
     * The candidates that were read had been the loudest of an earlier model, whose mistakes this one no longer makes. Of the forty loudest of
     * this one in the feature-flags market one reader found 3 or 4 real, where the probabilities added up to 1.3: so they get these odds back.
     */
    private static final double READ_BY_HAND = 0.93;

    record Item(
            String id, String stratum, String market, String label, Claim x, Claim y, boolean dev, Verdict verdict) {
        boolean positive() {
            return !label.equals("none");
        }

        boolean natural() {
            return !stratum.equals("planted")
                    && !stratum.equals("hunt")
                    && !stratum.equals("background")
                    && !stratum.startsWith("found_");
        }
    }

    private ContradictionFit() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, JsonNode> scores = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode node = JsonMapper.shared().readTree(line);
            scores.put(node.get("id").stringValue(), node);
        }
        boolean paired = scores.values().stream().allMatch(node -> node.has("contradiction"));
        List<Item> items = items(scores);
        double[] judged = leaveOneMarketOut(items);
        report("fusion" + (paired ? " with cross-encoder" : ""), items, judged);
        report(
                "cosine",
                items,
                items.stream()
                        .mapToDouble(i -> i.verdict().inputs().getOrDefault("cosine", 0.0))
                        .toArray());
        if (paired) {
            report(
                    "cross-encoder",
                    items,
                    items.stream()
                            .mapToDouble(i -> i.verdict().inputs().getOrDefault("pair.none", 0.0))
                            .toArray());
        }
        types(items, judged);
        calibration(items, judged);
        if (arguments.length > 1) {
            Logistic fitted = withPrior(fit(items, item -> true), items, judged);
            Files.writeString(
                    Path.of(arguments[1], paired ? "weights-pair.txt" : "weights-rules.txt"),
                    fitted.write(
                            "Log-odds of a contradiction. Written by ContradictionFit from pairs.train and pairs.dev."));
        }
        if (arguments.length > 3) {
            for (String market : new TreeSet<>(items.stream().map(Item::market).toList())) {
                Logistic without = withPrior(fit(items, item -> !item.market().equals(market)), items, judged);
                Path folder = Files.createDirectories(Path.of(arguments[3], "fusion", market));
                Files.writeString(
                        folder.resolve(paired ? "weights-pair.txt" : "weights-rules.txt"),
                        without.write("Written by ContradictionFit without " + market + "."));
            }
        }
        if (arguments.length > 2) {
            errors(items, judged, Path.of(arguments[2]));
        }
    }

    private static List<Item> items(Map<String, JsonNode> scores) throws IOException {
        List<Item> items = new ArrayList<>();
        SortedMap<String, List<String>> names = new TreeMap<>();
        List<JsonNode> lines = new ArrayList<>(Gold.lines("pairs.train.jsonl"));
        int train = lines.size();
        lines.addAll(Gold.lines("pairs.dev.jsonl"));
        int gold = lines.size();
        String more = System.getProperty("daylight.read");
        if (more != null) {
            Files.readAllLines(Path.of(more))
                    .forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
        }
        for (JsonNode line : lines) {
            for (String side : List.of("x_vendor", "y_vendor")) {
                String vendor = line.get(side).stringValue();
                names.put(vendor, List.of(vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1)));
            }
        }
        try (Annotator annotator = Annotator.load()) {
            ClaimMaker maker = new ClaimMaker(annotator, 0.5);
            ContradictionModel model =
                    new ContradictionModel(names, Antonyms.load(), Negations.by(new DependencyParser()));
            List<Item> made = IntStream.range(0, lines.size())
                    .parallel()
                    .mapToObj(i -> {
                        JsonNode line = lines.get(i);
                        Claim x = claim(maker, line, "x");
                        Claim y = claim(maker, line, "y");
                        JsonNode score = Objects.requireNonNull(
                                scores.get(line.get("id").stringValue()), () -> "no score for " + line.get("id"));
                        Verdict verdict = model.judge(x, y, score.get("cosine").doubleValue(), pair(score));
                        return new Item(
                                line.get("id").stringValue(),
                                line.get("stratum").stringValue(),
                                line.get("market").stringValue(),
                                line.get("contradiction").stringValue(),
                                x,
                                y,
                                i >= train && i < gold,
                                verdict);
                    })
                    .toList();
            items.addAll(made);
        }
        return items;
    }

    private static Claim claim(ClaimMaker maker, JsonNode line, String side) {
        String vendor = line.get(side + "_vendor").stringValue();
        return maker.fromText(line.get(side).stringValue(), vendor, vendor)
                .inAsset(line.get(side + "_file").stringValue());
    }

    private static @Nullable PairProbabilities pair(JsonNode score) {
        return score.has("contradiction")
                ? new PairProbabilities(
                        doubles(score.get("relation")),
                        doubles(score.get("contradiction")),
                        score.get("entailsForward").doubleValue(),
                        score.get("entailsBackward").doubleValue(),
                        score.get("contradicts").doubleValue())
                : null;
    }

    private static List<Double> doubles(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.doubleValue()));
        return values;
    }

    private static Logistic fit(List<Item> items, Predicate<Item> use) {
        List<Item> used = items.stream().filter(use).toList();
        boolean[] positive = new boolean[used.size()];
        double[] weight = new double[used.size()];
        for (int i = 0; i < used.size(); i++) {
            positive[i] = used.get(i).positive();
            weight[i] = 1;
        }
        SortedSet<String> left = new TreeSet<>();
        while (true) {
            Logistic fitted = LogisticFit.fit(
                    used.stream()
                            .map(item -> without(item.verdict().inputs(), left))
                            .toList(),
                    positive,
                    weight,
                    RIDGE);
            Optional<String> wrong = fitted.weights().entrySet().stream()
                    .filter(entry -> entry.getValue() * sign(entry.getKey()) < 0)
                    .max(Comparator.comparingDouble(entry -> Math.abs(entry.getValue())))
                    .map(Map.Entry::getKey);
            if (wrong.isEmpty()) {
                SortedMap<String, Double> bounded = new TreeMap<>(fitted.weights());
                bounded.replaceAll((name, value) -> Math.max(-LARGEST, Math.min(LARGEST, value)));
                // Said by the labelling guide, and too seldom seen in labelled pairs to be learnt: other circumstances,
                // no contradiction.
                bounded.merge("circumstances.differ", -CIRCUMSTANCES, Math::min);
                // Rows with the same key and opposite answers: a dozen labelled pairs have them, eight of which
                // contradict each other.
                bounded.merge("fact", FACTS, Math::max);
                return new Logistic(fitted.intercept(), bounded);
            }
            left.add(wrong.get());
        }
    }

    /**
     * Adds the log-odds by which contradictions are rarer among candidates as an audit meets them: pairs mined by a model or by bands of
     * cosine, judged by weights that haven't seen their market, have as many contradictions as their probabilities add up to.
     */
    private static Logistic withPrior(Logistic fitted, List<Item> items, double[] judged) {
        double real =
                items.stream().filter(item -> item.natural() && item.positive()).count();
        double low = -8;
        double high = 0;
        for (int step = 0; step < 50; step++) {
            double shift = (low + high) / 2;
            double sum = IntStream.range(0, items.size())
                    .filter(i -> items.get(i).natural())
                    .mapToDouble(i -> Logistic.sigmoid(Math.log(judged[i] / (1 - judged[i])) + shift))
                    .sum();
            if (sum > real) {
                high = shift;
            } else {
                low = shift;
            }
        }
        SortedMap<String, Double> weights = new TreeMap<>(fitted.weights());
        weights.put(ContradictionModel.CANDIDATES, low + READ_BY_HAND);
        return new Logistic(fitted.intercept(), weights);
    }

    private static SortedMap<String, Double> without(SortedMap<String, Double> inputs, SortedSet<String> left) {
        SortedMap<String, Double> rest = new TreeMap<>(inputs);
        rest.keySet().removeAll(left);
        return rest;
    }

    /**
     * In which direction an input may count. The labelled pairs were chosen by cosine and by hand, so an unconstrained fit learns how they were
     * chosen (the less alike, the more likely it was hunted down); an input whose weight would have the wrong sign is left out.
     */
    private static int sign(String input) {
        return switch (input) {
            case "subject.selves",
                    "plans.differ",
                    "condition.one",
                    "versions.differ",
                    "circumstances.differ",
                    "names.differ",
                    "pair.unrelated",
                    "subject.phrase.differs",
                    "numbers.all.agree",
                    "alike.unclashed",
                    "asset.same",
                    "example",
                    "formerly",
                    "rows",
                    "numbers.many" -> -1;
            case "across", "numbers.agree", "pair.entails" -> 0;
            default -> 1;
        };
    }

    private static double[] leaveOneMarketOut(List<Item> items) {
        double[] judged = new double[items.size()];
        SortedSet<String> markets =
                new TreeSet<>(items.stream().map(Item::market).toList());
        for (String market : markets) {
            Logistic fitted = fit(items, item -> !item.market().equals(market));
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).market().equals(market)) {
                    judged[i] = fitted.probability(items.get(i).verdict().inputs());
                }
            }
        }
        return judged;
    }

    /** Expected calibration error over ten equal bins, of dev. */
    private static void calibration(List<Item> items, double[] judged) {
        double[] sum = new double[10];
        double[] hits = new double[10];
        double all = 0;
        for (int i = 0; i < judged.length; i++) {
            if (items.get(i).dev()) {
                int bin = Math.min(9, (int) (judged[i] * 10));
                sum[bin] += judged[i];
                hits[bin] += items.get(i).positive() ? 1 : 0;
                all++;
            }
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(sum[bin] - hits[bin]) / all;
        }
        System.out.printf(Locale.ROOT, "expected calibration error on dev %.3f%n", error);
    }

    /** How often the type is right among the contradictions found: those of the hundred best ranked. */
    private static void types(List<Item> items, double[] judged) {
        List<Item> found = IntStream.range(0, items.size())
                .boxed()
                .filter(i -> items.get(i).dev())
                .sorted(Comparator.comparingDouble(i -> -judged[i]))
                .limit(100)
                .map(items::get)
                .filter(Item::positive)
                .toList();
        long right = found.stream()
                .filter(item -> item.verdict().type().name().equalsIgnoreCase(item.label()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "of the 100 best ranked %d contradict each other, %d with the right type%n",
                found.size(),
                right);
    }

    private static void report(String name, List<Item> items, double[] judged) {
        line(name + ", dev", items, judged, Item::dev);
        line(name + ", dev natural", items, judged, item -> item.dev() && item.natural());
        line(name + ", read in audits", items, judged, item -> item.stratum().equals("audit"));
        line(
                name + ", dev planted",
                items,
                judged,
                item -> item.dev() && item.stratum().equals("planted"));
        line(
                name + ", dev hunt+found",
                items,
                judged,
                item -> item.dev() && !item.natural() && !item.stratum().equals("planted"));
        for (String type : List.of("numeric", "negation", "antonym", "modality", "stance", "fact")) {
            line(
                    "   " + type,
                    items,
                    judged,
                    item -> item.dev()
                            && (item.label().equals(type) || item.label().equals("none")));
        }
    }

    private static void line(String name, List<Item> items, double[] judged, Predicate<Item> use) {
        int[] which = IntStream.range(0, items.size())
                .filter(i -> use.test(items.get(i)))
                .toArray();
        double[] score = Arrays.stream(which).mapToDouble(i -> judged[i]).toArray();
        boolean[] positive = new boolean[which.length];
        int positives = 0;
        for (int i = 0; i < which.length; i++) {
            positive[i] = items.get(which[i]).positive();
            positives += positive[i] ? 1 : 0;
        }
        double[] best = Figures.at(Figures.bestThreshold(score, positive), score, positive);
        System.out.printf(
                Locale.ROOT,
                "%-40s n=%d positives=%d AP=%.3f best F1: P=%.2f R=%.2f F1=%.3f%n",
                name,
                which.length,
                positives,
                Figures.averagePrecision(score, positive),
                best[0],
                best[1],
                best[2]);
    }

    private static void errors(List<Item> items, double[] judged, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, items.size())
                .boxed()
                .filter(i -> items.get(i).dev())
                .sorted(Comparator.comparingDouble(i -> -judged[i]))
                .forEach(i -> {
                    Item item = items.get(i);
                    text.append(String.format(
                            Locale.ROOT,
                            "%.3f %s %s gold=%s said=%s%n  X[%s] %s%n  Y[%s] %s%n  %s%n  %s%n",
                            judged[i],
                            item.id(),
                            item.stratum(),
                            item.label(),
                            item.verdict().type(),
                            item.x().vendor(),
                            item.x().text(),
                            item.y().vendor(),
                            item.y().text(),
                            item.verdict().reason(),
                            item.verdict().inputs()));
                });
        Files.writeString(file, text);
    }
}
