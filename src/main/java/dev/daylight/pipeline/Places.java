package dev.daylight.pipeline;

import dev.daylight.problem.InputException;
import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the workspace and the reports of a market are, and what Daylight keeps of a user. */
public final class Places {
    private Places() {}

    /** {@code .daylight} below {@code HOME}, since Java's own idea of the home ignores that variable. */
    public static Path home(Map<String, String> environment, String javaHome) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isBlank() ? javaHome : home, Workspace.NAME);
    }

    /**
     * The workspace: where the user says, else {@code .daylight} in the market's folder; where that can't be written, a folder of
     * the market's own below {@code ~/.daylight/workspaces}.
     *
     * @throws InputException when it would lie among the market's documents
     */
    static Path workspace(Path market, @Nullable Path told) {
        if (told != null) {
            if (isAmongDocuments(market, told)) {
                throw new InputException(
                        "the workspace would lie in the market's folder and be read as its documents",
                        told.toString(),
                        "Name a folder outside it, or one that begins with a dot, with --workspace");
            }
            return told.toAbsolutePath().normalize();
        }
        Path beside = market.toAbsolutePath().normalize().resolve(Workspace.NAME);
        if (Files.isDirectory(beside) || writable(market)) {
            return beside;
        }
        return home(System.getenv(), System.getProperty("user.home", "."))
                .resolve("workspaces")
                .resolve(Digests.id('w', market.toAbsolutePath().normalize().toString()));
    }

    /** Of a market that isn't on this machine: where the user says, else a folder of its own below {@code ~/.daylight/workspaces}. */
    static Path workspaceOfRemote(EngineOptions options, @Nullable Path told) {
        return told != null
                ? told.toAbsolutePath().normalize()
                : home(System.getenv(), System.getProperty("user.home", "."))
                        .resolve("workspaces")
                        .resolve(Digests.id('w', String.valueOf(options.market())));
    }

    /**
     * The reports: where the user says, else {@code reports/MARKET} below the current folder.
     *
     * @throws InputException when they would lie among the market's documents, and be read as such by the next audit
     */
    static Path reports(Path market, @Nullable Path told) {
        Path name = market.toAbsolutePath().normalize().getFileName();
        Path out = told != null ? told : Path.of("reports").resolve(name == null ? "market" : name.toString());
        if (isAmongDocuments(market, out)) {
            throw new InputException(
                    "the reports would lie in the market's folder and be read as its documents",
                    out.toString(),
                    "Name a folder outside it with --out");
        }
        return out;
    }

    /**
     * The file of decisions that the user named.
     *
     * @throws InputException when it would lie in a vendor's folder, and be read as a document by the next audit
     */
    static Path review(Path market, Path told) {
        Path file = told.toAbsolutePath().normalize();
        Path parent = file.getParent();
        if (isAmongDocuments(market, file) && parent != null && !real(parent).equals(real(market))) {
            throw new InputException(
                    "the decisions would lie among the market's documents and be read as one",
                    told.toString(),
                    "Name a file outside of the vendors' folders with --review");
        }
        return told;
    }

    /** In the market's folder, and in no hidden one there. */
    private static boolean isAmongDocuments(Path market, Path place) {
        Path root = real(market);
        Path folder = real(place);
        if (!folder.startsWith(root)) {
            return false;
        }
        for (Path name : root.relativize(folder)) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    /** With links followed as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
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
