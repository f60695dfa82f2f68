package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.change.Changes;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the two audits and compares them. */
public final class SnapshotReader implements ChangeReader {
    private record Named(String name, Audit audit) {}

    @Override
    public Compared compare(
            @Nullable Path market, @Nullable Path workspace, @Nullable String before, @Nullable String after) {
        Named old;
        Named now;
        if (before == null) {
            Snapshots snapshots = snapshotsOf(market, workspace, "name two audits to compare");
            List<String> names = snapshots.names();
            if (names.size() < 2) {
                throw new InputException(
                        "there is nothing to compare with: this market has " + names.size()
                                + (names.size() == 1 ? " snapshot" : " snapshots"),
                        String.valueOf(market),
                        "Each audit that finds something else leaves one; audit again when a document changed, or name two audits.");
            }
            old = snapshot(snapshots, names.get(names.size() - 2));
            now = snapshot(snapshots, names.getLast());
        } else {
            old = find(market, workspace, before);
            now = after == null ? newest(market, workspace) : find(market, workspace, after);
        }
        return new Compared(
                Changes.between(old.audit(), old.name(), now.audit(), now.name()),
                Former.names(old.audit(), now.audit()));
    }

    @Override
    public List<String> snapshots(Path market, @Nullable Path workspace) {
        return Snapshots.of(Places.workspace(market, workspace)).names();
    }

    /**
     * The audit of a file or folder: {@code audit.json}, a snapshot's file, a folder of reports, or a market (its newest snapshot).
     *
     * @throws InputException when there is none
     */
    static Audit audit(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve("audit.json") : place;
        if (Files.isDirectory(place) && !Files.isRegularFile(file)) {
            Snapshots snapshots = Snapshots.of(Places.workspace(place, null));
            List<String> names = snapshots.names();
            if (names.isEmpty()) {
                throw new InputException(
                        "there is no audit here", place.toString(), "Run 'daylight audit' on the market first.");
            }
            return AuditJson.parse(snapshots.read(names.getLast()));
        }
        if (!file.toString().endsWith(".gz")) {
            return AuditJson.read(file);
        }
        try {
            return AuditJson.parse(Snapshots.unpacked(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new InputException("this is no snapshot, or it is damaged", file.toString(), "Name another one.");
        }
    }

    private static Named find(@Nullable Path market, @Nullable Path workspace, String told) {
        try {
            Path place = Path.of(told);
            if (Files.exists(place)) {
                return new Named(told, audit(place));
            }
        } catch (InvalidPathException e) {
            // Then it may still be the name of a snapshot, which the following finds out.
            return byName(market, workspace, told);
        }
        return byName(market, workspace, told);
    }

    private static Named byName(@Nullable Path market, @Nullable Path workspace, String told) {
        Snapshots snapshots = snapshotsOf(market, workspace, "check the path");
        List<String> fitting = snapshots.names().stream()
                .filter(name -> name.startsWith(told) || name.endsWith("-" + told))
                .toList();
        if (told.isBlank() || fitting.isEmpty()) {
            throw new InputException(
                    "there is neither a file nor a snapshot of this name",
                    told,
                    "'daylight diff --list' shows the snapshots.");
        }
        // A date names the last audit of that day.
        return snapshot(snapshots, fitting.getLast());
    }

    private static Named newest(@Nullable Path market, @Nullable Path workspace) {
        Snapshots snapshots = snapshotsOf(market, workspace, "name the later audit, too");
        List<String> names = snapshots.names();
        if (names.isEmpty()) {
            throw new InputException(
                    "this market has no snapshot", String.valueOf(market), "Audit it, or name the later audit, too.");
        }
        return snapshot(snapshots, names.getLast());
    }

    private static Named snapshot(Snapshots snapshots, String name) {
        return new Named(name, AuditJson.parse(snapshots.read(name)));
    }

    private static Snapshots snapshotsOf(@Nullable Path market, @Nullable Path workspace, String remedy) {
        if (market == null) {
            throw new InputException(
                    "it isn't known which market is meant",
                    "no audit has been made yet",
                    "Audit one, or " + remedy + ".");
        }
        return Snapshots.of(Places.workspace(market, workspace));
    }
}
