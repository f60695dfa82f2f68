package dev.daylight.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Collects rows of figures and prints them as a table for people and as JSON for programs. */
final class Figures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String task;
    private final List<String> head = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Figures(String task) {
        this.task = task;
    }

    /** A line above the table. */
    void say(String line) {
        head.add(line);
    }

    /** One system's ranking and its decision at a threshold. */
    void add(String system, String part, Ranking ranking, double threshold) {
        add(system, part, ranking, ranking, threshold);
        rows.getLast().figures.put("threshold", threshold);
    }

    /**
     * One system's ranking, and its decision when items have thresholds of their own.
     *
     * @param margins score less the item's threshold: called positive from 0 on
     */
    void add(String system, String part, Ranking ranking, Ranking margins) {
        add(system, part, ranking, margins, 0);
    }

    private void add(String system, String part, Ranking ranking, Ranking decided, double threshold) {
        Ranking.Decision at = decided.at(threshold);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("items", ranking.size());
        figures.put("positives", ranking.positives());
        figures.put("precision", at.precision());
        figures.put("recall", at.recall());
        figures.put("f1", at.f1());
        figures.put("f1Interval", decided.f1Interval(threshold));
        figures.put("averagePrecision", ranking.averagePrecision());
        figures.put("averagePrecisionInterval", ranking.averagePrecisionInterval());
        rows.add(new Row(system, part, figures));
    }

    /** Adds a figure to the last row. */
    void also(String name, double value) {
        rows.getLast().figures.put(name, value);
    }

    /** A row that isn't a ranking. */
    void plain(String system, String part, Map<String, Object> figures) {
        rows.add(new Row(system, part, new LinkedHashMap<>(figures)));
    }

    EvalReport report() {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> text.append(line).append('\n'));
        text.append(String.format(
                Locale.ROOT,
                "%-28s %-16s %6s %5s %6s %6s %6s %-15s %6s %-15s %s%n",
                "system",
                "part",
                "items",
                "pos",
                "P",
                "R",
                "F1",
                "95 %",
                "AP",
                "95 %",
                ""));
        rows.forEach(row -> text.append(row.line()).append('\n'));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", task);
        json.put("about", head);
        json.put("rows", rows.stream().map(Row::json).toList());
        return new EvalReport(
                text.toString(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    private record Row(String system, String part, Map<String, Object> figures) {
        Map<String, Object> json() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("system", system);
            all.put("part", part);
            all.putAll(figures);
            return all;
        }

        String line() {
            List<String> more = figures.entrySet().stream()
                    .filter(e -> !SHOWN.contains(e.getKey()))
                    .map(e -> e.getKey() + "=" + number(e.getValue()))
                    .toList();
            if (!figures.containsKey("f1")) {
                return String.format(Locale.ROOT, "%-28s %-16s %s", system, part, String.join("  ", more));
            }
            return String.format(
                            Locale.ROOT,
                            "%-28s %-16s %6s %5s %6s %6s %6s %-15s %6s %-15s %s",
                            system,
                            part,
                            figures.get("items"),
                            figures.get("positives"),
                            number(figures.get("precision")),
                            number(figures.get("recall")),
                            number(figures.get("f1")),
                            interval(figures.get("f1Interval")),
                            number(figures.get("averagePrecision")),
                            interval(figures.get("averagePrecisionInterval")),
                            String.join("  ", more))
                    .stripTrailing();
        }

        private static final List<String> SHOWN = List.of(
                "items",
                "positives",
                "precision",
                "recall",
                "f1",
                "f1Interval",
                "averagePrecision",
                "averagePrecisionInterval",
                "threshold");

        private static String number(@org.jspecify.annotations.Nullable Object value) {
            return value instanceof Double d ? String.format(Locale.ROOT, "%.3f", d) : String.valueOf(value);
        }

        private static String interval(@org.jspecify.annotations.Nullable Object value) {
            return value instanceof double[] d ? String.format(Locale.ROOT, "[%.3f, %.3f]", d[0], d[1]) : "";
        }
    }
}
