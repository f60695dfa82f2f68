package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import java.util.Map;
import java.util.SortedMap;

/** How it was measured, with which models and numbers, and what it can't know. */
final class MethodSection {
    /** A fingerprint may hold the whole job file. */
    private static final int LONGEST_VALUE = 100;

    private static final int MOST_IGNORED = 200;

    private MethodSection() {}

    static String render(Audit audit) {
        StringBuilder out = new StringBuilder();
        figures(out, audit);
        judges(out, audit);
        out.append("<div class=\"two\"><div><h3>Parameters of this audit</h3><h4>Thresholds</h4><dl>");
        rows(out, audit.parameters().thresholds());
        out.append("</dl><h4>Versions</h4><dl>");
        row(out, "seed of random draws", String.valueOf(audit.parameters().seed()));
        rows(out, audit.parameters().methods());
        row(out, "form of audit.json", audit.schemaVersion());
        out.append("</dl><h4>Models, by their fingerprints</h4><dl>");
        rows(out, audit.parameters().models());
        out.append("</dl></div><div><h3>Files that were not meant to be read</h3>");
        if (audit.ignored().isEmpty()) {
            out.append("<p class=\"soft\">None.</p>");
        } else {
            out.append("<ul class=\"ignored\">");
            audit.ignored().stream()
                    .limit(MOST_IGNORED)
                    .forEach(ignored -> out.append("<li>")
                            .append(Html.foreign(ignored.path()))
                            .append(" <span class=\"soft\">")
                            .append(Html.foreign(ignored.reason()))
                            .append("</span></li>"));
            if (audit.ignored().size() > MOST_IGNORED) {
                out.append("<li class=\"soft\">showing ")
                        .append(MOST_IGNORED)
                        .append(" of ")
                        .append(Words.number(audit.ignored().size()));
                out.append("; all are in audit.json</li>");
            }
            out.append("</ul>");
        }
        return out.append("</div></div>").toString();
    }

    /** What is to be known where others than Daylight's own models took part. */
    private static void judges(StringBuilder out, Audit audit) {
        String calibration = audit.parameters().calibration();
        if (!calibration.isEmpty()) {
            out.append(
                            "<h3>A cross-encoder of your own</h3><p class=\"prose\">It read the pairs of claims beside Daylight's ")
                    .append("pair model, which is the one that everything was fitted with. Probabilities of ")
                    .append("contradictions and overlaps, and all that is counted from them: <b>")
                    .append(Html.foreign(calibration))
                    .append("</b>.</p>");
        }
        String asked = new Facts(audit).asked();
        if (!asked.isEmpty()) {
            out.append("<h3>A language model was asked</h3><p class=\"prose\">")
                    .append(Html.foreign(asked))
                    .append(
                            ". Its answers stand beside the findings. They are uncalibrated: they change no probability, ")
                    .append("no score and no gate, and no finding comes from them. What it called compatible is ")
                    .append("listed after everything else and put forward nowhere.</p>");
        }
    }

    private static void figures(StringBuilder out, Audit audit) {
        Figures figures = Figures.measured();
        out.append("<h3>How often it is right</h3><p class=\"prose soft\">Measured on labelled sentences of four real ")
                .append("software markets, each read by models that had never seen it. 1 is perfect; in brackets the ")
                .append("95 % interval. ");
        if (!figures.holdFor(audit)) {
            out.append("<b>This audit was made with other models than those measured here.</b>");
        }
        out.append("</p>")
                .append(DifferentiationSection.scroll("How often it is right"))
                .append("<table class=\"figures\"><thead><tr><th scope=\"col\">Question</th>")
                .append("<th scope=\"col\">Measure</th><th scope=\"col\">Daylight</th>")
                .append(
                        "<th scope=\"col\">Something simpler</th><th scope=\"col\">Measured on</th></tr></thead><tbody>");
        for (Figures.Row row : figures.rows()) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.text(row.question()))
                    .append("</th><td>")
                    .append(Html.text(row.measure()))
                    .append("</td><td><b>")
                    .append(Figures.decimals(row.value()))
                    .append("</b>");
            if (row.low() != null && row.high() != null) {
                out.append(" [")
                        .append(Figures.decimals(row.low()))
                        .append(", ")
                        .append(Figures.decimals(row.high()))
                        .append(']');
            }
            out.append("</td><td>")
                    .append(Figures.decimals(row.baselineValue()))
                    .append(" <span class=\"soft\">")
                    .append(Html.text(row.baseline()))
                    .append("</span></td><td>")
                    .append(Html.text(row.on()))
                    .append("</td></tr>");
        }
        out.append("</tbody></table></div>");
    }

    private static void rows(StringBuilder out, SortedMap<String, ?> values) {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            Object value = entry.getValue();
            row(out, entry.getKey(), value instanceof Double number ? Html.number(number) : String.valueOf(value));
        }
    }

    private static String label(String name) {
        return switch (name) {
            case "claim" -> "a sentence is a claim from probability";
            case "contradiction" -> "a contradiction is listed from probability";
            case "sameMessage" -> "two claims say the same from probability";
            case "verbatimContainment" -> "wording is copied from a share of five-word runs of";
            default -> Words.spaced(name);
        };
    }

    private static void row(StringBuilder out, String name, String value) {
        out.append("<dt>").append(Html.foreign(label(name))).append("</dt><dd>");
        out.append(Html.foreign(PlainText.of(value, LONGEST_VALUE)));
        if (value.length() > LONGEST_VALUE) {
            out.append(" <span class=\"soft\">(in full in audit.json)</span>");
        }
        out.append("</dd>");
    }
}
