package dev.daylight.report;

import dev.daylight.audit.Audit;

/** {@code audit.html}: see {@link HtmlReport}. */
public final class HtmlFormat implements ReportFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public String file() {
        return "audit.html";
    }

    @Override
    public void write(Audit audit, ReportPlace place) {
        HtmlReport.write(audit, place.market(), place.file(file()), place.originals(), place.since());
    }
}
