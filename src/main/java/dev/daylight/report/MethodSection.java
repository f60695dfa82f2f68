package dev.daylight.report;

import dev.daylight.audit.Audit;
import java.util.Map;
import java.util.SortedMap;

/** How it was measured, with which models and numbers, and what it can't know. */
final class MethodSection {
    private MethodSection() {}

    static String render(Audit audit) {
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"two\"><div><h3>Parameters of this audit</h3><dl class=\"parameters\">");
        row(out, "seed", String.valueOf(audit.parameters().seed()));
        rows(out, audit.parameters().thresholds());
        rows(out, audit.parameters().models());
        rows(out, audit.parameters().methods());
        row(out, "form of audit.json", audit.schemaVersion());
        out.append("</dl></div><div><h3>Files that were not meant to be read</h3>");
        if (audit.ignored().isEmpty()) {
            out.append("<p class=\"soft\">None.</p>");
        } else {
            out.append("<ul class=\"ignored\">");
            audit.ignored().stream()
                    .limit(200)
                    .forEach(ignored -> out.append("<li>")
                            .append(Html.foreign(ignored.path()))
                            .append(" <span class=\"soft\">")
                            .append(Html.foreign(ignored.reason()))
                            .append("</span></li>"));
            if (audit.ignored().size() > 200) {
                out.append("<li class=\"soft\">showing 200 of ").append(Words.number(audit.ignored().size()));
                out.append("; all are in audit.json</li>");
            }
            out.append("</ul>");
        }
        return out.append("</div></div>").toString();
    }

    private static void rows(StringBuilder out, SortedMap<String, ?> values) {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            Object value = entry.getValue();
            row(out, entry.getKey(), value instanceof Double number ? Html.number(number) : String.valueOf(value));
        }
    }

    private static void row(StringBuilder out, String name, String value) {
        out.append("<dt>").append(Html.foreign(Words.spaced(name))).append("</dt><dd>");
        out.append(Html.foreign(value)).append("</dd>");
    }
}
