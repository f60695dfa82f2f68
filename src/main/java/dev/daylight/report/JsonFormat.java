package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;

/** {@code audit.json}: the audit itself, for programs. */
public final class JsonFormat implements ReportFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String file() {
        return "audit.json";
    }

    @Override
    public void write(Audit audit, ReportPlace place) {
        AuditJson.write(audit, place.file(file()));
    }
}
