package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.audit.Explain;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads an audit from its folder, its file or the workspace of its market. */
public final class FileAuditReader implements AuditReader {
    @Override
    public String explain(Path marketOrAudit, String id) {
        return new Explain(audit(marketOrAudit)).text(id);
    }

    @Override
    public String explainJson(Path marketOrAudit, String id) {
        return new Explain(audit(marketOrAudit)).json(id);
    }

    @Override
    public List<String> ids(Path marketOrAudit) {
        return new Explain(audit(marketOrAudit)).ids();
    }

    static Audit audit(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve("audit.json") : place;
        if (Files.isRegularFile(file)) {
            return AuditJson.read(file);
        }
        Optional<byte[]> last = Workspace.lastAudit(Places.workspace(place, null));
        return last.map(AuditJson::parse)
                .orElseThrow(() -> new InputException(
                        "there is no audit here", place.toString(), "Run 'daylight audit' on the market first."));
    }
}
