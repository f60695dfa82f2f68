package dev.daylight.eval;

import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.pipeline.Models;
import dev.daylight.problem.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well the cross-encoder tells entailment, neutral and contradiction. */
final class NliEvaluation {
    private static final List<String> LABELS = List.of("entailment", "neutral", "contradiction");

    private final ModelSource models;

    NliEvaluation(ModelSource models) {
        this.models = models;
    }

    Evaluations.Result run(List<Gold.NliItem> items) {
        try (Models of = models.open("", List.of(""))) {
            CrossEncoder encoder = of.crossEncoder()
                    .orElseThrow(() -> new InputException(
                            "no pair model is installed", "models/pairs", "Put its folder beside the program."));
            List<PairProbabilities> told = encoder.score(items.stream()
                    .map(item -> new TextPair(item.premise(), item.hypothesis()))
                    .toList());
            int right = 0;
            double[] contradiction = new double[items.size()];
            boolean[] gold = new boolean[items.size()];
            List<Map<String, Object>> predictions = new ArrayList<>();
            Map<String, Integer> count = new LinkedHashMap<>();
            LABELS.forEach(label -> count.put(label, 0));
            for (int i = 0; i < items.size(); i++) {
                String label = items.get(i).label();
                PairProbabilities p = told.get(i);
                String guess = label(p);
                boolean hit = guess.equals(label) || (label.equals("not_entailment") && !guess.equals("entailment"));
                right += hit ? 1 : 0;
                count.merge(label, 1, Integer::sum);
                contradiction[i] = p.contradictsForward();
                gold[i] = label.equals("contradiction");
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", items.get(i).id());
                line.put("label", guess);
                line.put("p_entailment", p.entailsForward());
                line.put("p_contradiction", p.contradictsForward());
                predictions.add(line);
            }
            Figures figures = new Figures("nli");
            figures.say("nli: does the premise entail or contradict the hypothesis? " + models.says());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("items", items.size());
            row.put("accuracy", right / (double) items.size());
            row.put(
                    "majority",
                    count.values().stream().mapToInt(Integer::intValue).max().orElse(0) / (double) items.size());
            figures.plain("daylight", "all", row);
            if (new Ranking(contradiction, gold).positives() > 0) {
                figures.add("daylight", "contradiction", new Ranking(contradiction, gold), 0.5);
            }
            return new Evaluations.Result(figures.report(), predictions);
        }
    }

    private static String label(PairProbabilities p) {
        double neutral = 1 - p.entailsForward() - p.contradictsForward();
        if (p.entailsForward() >= neutral && p.entailsForward() >= p.contradictsForward()) {
            return "entailment";
        }
        return p.contradictsForward() >= neutral ? "contradiction" : "neutral";
    }
}
