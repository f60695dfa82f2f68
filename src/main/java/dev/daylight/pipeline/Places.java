package dev.daylight.pipeline;

import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** Where the workspace and the reports of a market are. */
final class Places {
    private Places() {}

    /**
     * The workspace: where the user says, else {@code .daylight} in the market's folder; where that can't be written, a folder of
     * the market's own below {@code ~/.daylight/workspaces}.
     */
    static Path workspace(Path market, @Nullable Path told) {
        if (told != null) {
            return told.toAbsolutePath().normalize();
        }
        Path beside = market.toAbsolutePath().normalize().resolve(Workspace.NAME);
        if (Files.isDirectory(beside) || writable(market)) {
            return beside;
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        return home.resolve(Workspace.NAME)
                .resolve("workspaces")
                .resolve(Digests.id('w', market.toAbsolutePath().normalize().toString()));
    }

    /** The reports: where the user says, else {@code reports/MARKET} below the current folder. */
    static Path reports(Path market, @Nullable Path told) {
        if (told != null) {
            return told;
        }
        Path name = market.toAbsolutePath().normalize().getFileName();
        return Path.of("reports").resolve(name == null ? "market" : name.toString());
    }

    /** A folder without write permission is left alone, also by an administrator whom the system would let write. */
    private static boolean writable(Path folder) {
        try {
            return Files.isWritable(folder)
                    && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OWNER_WRITE);
        } catch (UnsupportedOperationException | IOException e) {
            return Files.isWritable(folder);
        }
    }
}
