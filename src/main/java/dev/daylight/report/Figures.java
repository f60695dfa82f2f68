package dev.daylight.report;

import dev.daylight.audit.Audit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the models that come with Daylight did on labelled sentences; {@code docs/method.md} says how that was
 * measured, and a test compares the two.
 *
 * @param models which models were measured, as the beginning of their fingerprints
 * @param rows one per question
 */
record Figures(List<String> models, List<Row> rows) {
    /**
     * @param measure its name
     * @param value in [0, 1]
     * @param low lower end of the 95 % interval; null where none was computed
     * @param high upper end
     * @param on how many labelled examples
     * @param baseline what is simpler
     * @param baselineValue the same measure of that
     */
    record Row(
            String question,
            String measure,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            String on,
            String baseline,
            double baselineValue) {}

    Figures {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
    }

    static Figures measured() {
        return JsonMapper.shared().readValue(HtmlReport.resource("figures.json"), Figures.class);
    }

    /** Whether an audit was made by the models that were measured. */
    boolean holdFor(Audit audit) {
        return !audit.parameters().models().containsKey(Audit.Parameters.CROSS_ENCODER)
                && models.stream()
                        .allMatch(model -> audit.parameters().models().values().stream()
                                .anyMatch(fingerprint -> fingerprint.contains(model)));
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
