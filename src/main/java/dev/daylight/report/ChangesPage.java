package dev.daylight.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change as a page of its own: the <em>Changes</em> view of {@code audit.html} without the rest; no script, no request. */
public final class ChangesPage {
    private ChangesPage() {}

    /** Whole HTML. Documents are named, not linked: nobody knows where the page will lie. */
    public static String of(Since since) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", Html.text("Daylight: changes in " + since.change().market()));
        parts.put("market", Html.foreign(since.change().market()));
        parts.put("style", HtmlReport.resource("report.css"));
        parts.put("changes", ChangesSection.render(since, SourceLinks.NONE));
        return HtmlReport.fill(HtmlReport.resource("changes.html"), parts);
    }
}
