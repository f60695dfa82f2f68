package dev.daylight.eval;

import dev.daylight.pipeline.JudgedFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often findings were right, on a user's own decisions: precision with its interval, and beside it the mean of the probabilities that
 * Daylight gave. Were these probabilities right, the two would agree.
 *
 * <p>It measures what was looked at. Who looks at the most probable first measures those.
 */
public final class ReviewedEvaluation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double[] BANDS = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1};

    private ReviewedEvaluation() {}

    /**
     * @param group such as {@code contradictions} or {@code numeric}
     * @param judged at least 1
     * @param right of them accepted
     * @param probability mean of those given
     */
    private record Row(String kind, String group, int judged, int right, double probability) {
        Wilson interval() {
            return Wilson.of(right, judged);
        }

        double precision() {
            return right / (double) judged;
        }

        /** Empty where the mean lies within the interval. */
        String off() {
            Wilson interval = interval();
            return probability < interval.low() ? "too low" : probability > interval.high() ? "too high" : "";
        }

        Map<String, Object> json() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("finding", kind);
            all.put("group", group);
            all.put("judged", judged);
            all.put("right", right);
            all.put("precision", precision());
            all.put("interval", new double[] {interval().low(), interval().high()});
            all.put("meanProbability", probability);
            return all;
        }

        String line() {
            return String.format(
                            Locale.ROOT,
                            "%-16s %-14s %6d %6d %10.3f  [%.3f, %.3f] %12.3f  %s",
                            kind,
                            group,
                            judged,
                            right,
                            precision(),
                            interval().low(),
                            interval().high(),
                            probability,
                            off())
                    .stripTrailing();
        }
    }

    /** @param judged in any order; may be empty */
    public static EvalReport of(List<JudgedFinding> judged) {
        List<Row> rows = new ArrayList<>();
        for (boolean contradiction : new boolean[] {true, false}) {
            String kind = contradiction ? "contradictions" : "overlaps";
            List<JudgedFinding> here = judged.stream()
                    .filter(one -> one.contradiction() == contradiction)
                    .toList();
            add(rows, here, kind, "all", one -> true);
            for (String type :
                    new TreeSet<>(here.stream().map(JudgedFinding::type).toList())) {
                add(
                        rows,
                        here,
                        kind,
                        type.toLowerCase(Locale.ROOT),
                        one -> one.type().equals(type));
            }
            add(rows, here, kind, "within", JudgedFinding::within);
            add(rows, here, kind, "across", one -> !one.within());
            for (int i = BANDS.length - 2; i >= 0; i--) {
                double low = BANDS[i];
                double high = BANDS[i + 1];
                String band = Math.round(100 * low) + "–" + Math.round(100 * high) + " %";
                add(rows, here, kind, band, one -> one.probability() >= low && (one.probability() < high || high == 1));
            }
        }
        return new EvalReport(text(judged.size(), rows), json(judged.size(), rows));
    }

    private static void add(
            List<Row> rows, List<JudgedFinding> all, String kind, String group, Predicate<JudgedFinding> which) {
        List<JudgedFinding> here = all.stream().filter(which).toList();
        if (!here.isEmpty()) {
            rows.add(new Row(
                    kind,
                    group,
                    here.size(),
                    (int) here.stream().filter(JudgedFinding::right).count(),
                    here.stream()
                            .mapToDouble(JudgedFinding::probability)
                            .average()
                            .orElse(0)));
        }
    }

    private static String text(int judged, List<Row> rows) {
        if (judged == 0) {
            return "No finding was accepted or rejected yet: 'daylight review' asks for it.\n";
        }
        StringBuilder text = new StringBuilder("Precision on ")
                .append(judged)
                .append(judged == 1 ? " finding that was" : " findings that were")
                .append(" accepted or rejected, with 95 % intervals (Wilson).\n")
                .append("Mean probability: what Daylight had said; were it right, it would lie within the interval.\n")
                .append("Only what was looked at is measured; suppressed findings are left out.\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%-16s %-14s %6s %6s %10s  %-14s %12s%n",
                "finding",
                "group",
                "judged",
                "right",
                "precision",
                "95 %",
                "mean prob."));
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    private static String json(int judged, List<Row> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", "reviewed");
        json.put("judged", judged);
        json.put("rows", rows.stream().map(Row::json).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
