package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the last audit from the workspace, and decisions from their file. */
public final class FileReviewer implements Reviewer {
    @Override
    public ReviewDesk open(Path market, @Nullable Path workspace, @Nullable Path file) {
        Optional<Audit> last =
                Workspace.lastAudit(Places.workspace(market, workspace)).map(AuditJson::parse);
        return new ReviewDesk(market, last, ReviewFile.of(market, file));
    }
}
