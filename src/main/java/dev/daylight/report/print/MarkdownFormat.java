package dev.daylight.report.print;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import dev.daylight.report.ReportFormat;
import dev.daylight.report.ReportPlace;
import java.nio.charset.StandardCharsets;

/** {@code audit.md}: the audit as one page for a wiki; see {@link MarkdownPage}. */
public final class MarkdownFormat implements ReportFormat {
    @Override
    public String name() {
        return "md";
    }

    @Override
    public String file() {
        return "audit.md";
    }

    @Override
    public void write(Audit audit, ReportPlace place) {
        String page = new MarkdownPage(new Facts(audit), place.links()).render();
        AtomicFile.write(place.file(file()), page.getBytes(StandardCharsets.UTF_8));
    }
}
