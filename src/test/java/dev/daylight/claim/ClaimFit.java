package dev.daylight.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Fits {@link LinguisticClaimScorer} on {@code claims.train} and prints its figures on {@code claims.dev}, every market judged by weights fitted without it: {@code java … ClaimFit [WEIGHTS_FOLDER]}. */
public final class ClaimFit {
    private static final double RIDGE = 3;

    private record Item(
            String market, boolean claim, boolean dev, boolean rejected, SortedMap<String, Double> features) {}

    private ClaimFit() {}

    public static void main(String[] arguments) throws IOException {
        List<Item> items = new ArrayList<>();
        try (Annotator annotator = Annotator.load()) {
            for (String set : List.of("train", "dev")) {
                for (JsonNode line : Gold.lines("claims." + set + ".jsonl")) {
                    String text = line.get("text").stringValue();
                    List<Token> tokens = annotator.tokens(text);
                    items.add(new Item(
                            line.get("market").stringValue(),
                            line.get("claim").intValue() == 1,
                            set.equals("dev"),
                            SentenceFilter.reject(text, tokens).isPresent(),
                            ClaimFeatures.of(text, tokens)));
                }
            }
        }
        SortedSet<String> markets =
                new TreeSet<>(items.stream().map(Item::market).toList());
        List<Item> judged = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (String market : markets) {
            Logistic model = fit(items.stream()
                    .filter(i -> !i.dev() && !i.market().equals(market))
                    .toList());
            for (Item item : items) {
                if (item.dev() && item.market().equals(market)) {
                    judged.add(item);
                    scores.add(item.rejected() ? 0.01 : model.probability(item.features()));
                }
            }
        }
        double[] score = scores.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] positive = new boolean[score.length];
        for (int i = 0; i < score.length; i++) {
            positive[i] = judged.get(i).claim();
        }
        for (double threshold : new double[] {0.3, 0.4, 0.5}) {
            double[] at = Figures.at(threshold, score, positive);
            System.out.printf(
                    Locale.ROOT,
                    "dev, markets unseen, at %.1f: P=%.3f R=%.3f F1=%.3f%n",
                    threshold,
                    at[0],
                    at[1],
                    at[2]);
        }
        System.out.printf(Locale.ROOT, "AP=%.3f%n", Figures.averagePrecision(score, positive));
        Logistic model = fit(items.stream().filter(i -> !i.dev()).toList());
        if (arguments.length > 0) {
            Files.writeString(
                    Path.of(arguments[0], "claim-weights.txt"),
                    model.write("Log-odds of a claim. Written by ClaimFit from claims.train."));
        }
        System.out.println(model.write(""));
    }

    private static Logistic fit(List<Item> items) {
        List<Item> asked = items.stream().filter(item -> !item.rejected()).toList();
        boolean[] positive = new boolean[asked.size()];
        double[] weight = new double[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            positive[i] = asked.get(i).claim();
            weight[i] = 1;
        }
        return LogisticFit.fit(asked.stream().map(Item::features).toList(), positive, weight, RIDGE);
    }
}
