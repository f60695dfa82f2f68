package dev.daylight.eval;

import dev.daylight.job.ExampleJobClassifier;
import dev.daylight.job.JobClassifier;
import dev.daylight.pipeline.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How well passages are given to buying jobs. */
final class JobEvaluation {
    private static final double THRESHOLD = 0.5;

    private final ModelSource models;

    JobEvaluation(ModelSource models) {
        this.models = models;
    }

    Evaluations.Result run(List<Gold.JobItem> items) {
        List<Map<String, Double>> told = blank(items);
        List<Map<String, Double>> examples = blank(items);
        List<String> jobs = models.jobs().stream().map(job -> job.id()).toList();
        for (var market : Markets.places(items).entrySet()) {
            List<String> vendors =
                    market.getValue().stream().map(i -> items.get(i).vendor()).toList();
            try (Models of = models.open(market.getKey(), vendors)) {
                List<JobClassifier.Input> inputs =
                        market.getValue().stream().map(i -> input(items.get(i))).toList();
                place(of.jobs().classify(inputs), market.getValue(), told);
                place(
                        new ExampleJobClassifier(models.jobs(), of.encoder()).classify(inputs),
                        market.getValue(),
                        examples);
            }
        }
        Figures figures = new Figures("jobs");
        figures.say("jobs: which buying jobs does this passage help with? " + models.says());
        double calibration = macro(figures, "daylight", items, told, jobs);
        macro(figures, "examples by embedding", items, examples, jobs);
        macro(figures, "majority (none)", items, blank(items), jobs);
        figures.plain("daylight", "macro", Map.of("calibrationError", calibration));
        return new Evaluations.Result(figures.report(), predictions(items, told));
    }

    /** Adds a row a job and one for their mean; returns the mean calibration error. */
    private static double macro(
            Figures figures,
            String system,
            List<Gold.JobItem> items,
            List<Map<String, Double>> told,
            List<String> jobs) {
        double precision = 0;
        double f1 = 0;
        double calibration = 0;
        double[] low = new double[jobs.size()];
        double[] high = new double[jobs.size()];
        for (int j = 0; j < jobs.size(); j++) {
            String job = jobs.get(j);
            double[] scores =
                    told.stream().mapToDouble(of -> of.getOrDefault(job, 0.0)).toArray();
            boolean[] gold = new boolean[scores.length];
            for (int i = 0; i < gold.length; i++) {
                gold[i] = items.get(i).jobs().contains(job);
            }
            Ranking ranking = new Ranking(scores, gold);
            figures.add(system, job, ranking, THRESHOLD);
            precision += ranking.averagePrecision() / jobs.size();
            f1 += ranking.at(THRESHOLD).f1() / jobs.size();
            calibration += ranking.calibrationError() / jobs.size();
            low[j] = ranking.averagePrecisionInterval()[0];
            high[j] = ranking.averagePrecisionInterval()[1];
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("macroAveragePrecision", precision);
        row.put("macroF1", f1);
        row.put("meanLow", Arrays.stream(low).average().orElse(Double.NaN));
        row.put("meanHigh", Arrays.stream(high).average().orElse(Double.NaN));
        figures.plain(system, "macro", row);
        return calibration;
    }

    private static JobClassifier.Input input(Gold.JobItem item) {
        // The file's path begins with market and vendor; an audit gives the path below the vendor's folder.
        String path = JobClassifier.Input.pathBelow(item.vendor(), item.file());
        return new JobClassifier.Input(item.vendor(), path, item.title(), List.of(), item.text());
    }

    private static List<Map<String, Double>> blank(List<Gold.JobItem> items) {
        List<Map<String, Double>> blank = new ArrayList<>();
        items.forEach(item -> blank.add(new TreeMap<>()));
        return blank;
    }

    private static void place(
            List<SortedMap<String, Double>> found, List<Integer> places, List<Map<String, Double>> into) {
        for (int i = 0; i < places.size(); i++) {
            into.set(places.get(i), found.get(i));
        }
    }

    private static List<Map<String, Object>> predictions(List<Gold.JobItem> items, List<Map<String, Double>> told) {
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", items.get(i).id());
            line.put("jobs", told.get(i));
            predictions.add(line);
        }
        return predictions;
    }
}
