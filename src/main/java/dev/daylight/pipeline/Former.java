package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.change.Brief;
import dev.daylight.change.Changes;
import dev.daylight.problem.InputException;
import dev.daylight.report.Since;
import dev.daylight.workspace.Snapshots;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audit before: what a report compares with. Reports depend on it; {@code audit.json} never does. */
final class Former {
    private Former() {}

    /**
     * What changed since the snapshot that was the newest when this audit's own was taken.
     *
     * @return null when there is none, this audit left no snapshot there, or the former can't be read, which is noted
     */
    static @Nullable Since of(Snapshots snapshots, Audit audit, Progress progress) {
        byte[] own = AuditJson.bytes(Brief.of(audit));
        Optional<String> name = snapshots.before(own);
        if (name.isEmpty()) {
            return null;
        }
        try {
            Audit before = AuditJson.parse(snapshots.read(name.get()));
            return new Since(Changes.between(before, name.get(), audit, Since.NOW), names(before, audit));
        } catch (InputException e) {
            progress.note("The audit before can't be compared with: " + e.getMessage());
            return null;
        }
    }

    /** Names to show by vendor id, the later audit's where both have one. */
    static Map<String, String> names(Audit before, Audit after) {
        Map<String, String> names = new TreeMap<>();
        before.vendors().forEach(vendor -> names.put(vendor.id(), vendor.name()));
        after.vendors().forEach(vendor -> names.put(vendor.id(), vendor.name()));
        return names;
    }
}
