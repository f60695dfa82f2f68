package dev.daylight.pipeline;

import java.nio.file.Path;
import java.util.List;

/** Explains what an audit found. The path is a market's folder (its last audit), an audit's folder or an {@code audit.json}. */
public interface AuditReader {
    /** The explanation tree as text. */
    String explain(Path marketOrAudit, String id);

    /** The explanation tree as JSON. */
    String explainJson(Path marketOrAudit, String id);

    /** Every id that can be explained. */
    List<String> ids(Path marketOrAudit);
}
