package dev.daylight.shell.command;

import dev.daylight.problem.InputException;
import dev.daylight.shell.line.Suggestion;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.UserFolder;
import dev.daylight.shell.terminal.UserFolder.LastAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which market a command means: the one it is told, else that of the last audit. */
public final class Markets {
    private final UserFolder home;

    public Markets(UserFolder home) {
        this.home = home;
    }

    /** @return the folder of the market, which exists */
    Path market(@Nullable Path told, String how) {
        return folder(told == null ? last(how).market() : told);
    }

    /** @return where the index is, or null: in the market's folder */
    @Nullable
    Path workspace(@Nullable Path market, @Nullable Path told) {
        return market == null && told == null ? last().map(LastAudit::workspace).orElse(null) : told;
    }

    /**
     * @return the folder of the reports or of the market, or the {@code audit.json}, that exists; of the market that was audited
     *     last, the reports, since its workspace may be elsewhere
     */
    Path audit(@Nullable Path told, String how) {
        if (told != null && Files.isRegularFile(told)) {
            return told;
        }
        Path folder = folder(told == null ? last(how).reports() : told);
        return last().filter(last -> same(last.market(), folder))
                .map(LastAudit::reports)
                .filter(reports -> Files.isRegularFile(reports.resolve("audit.json")))
                .orElse(folder);
    }

    /** The market that an audit is of, as far as it is known: its documents are what the reports link to. */
    @Nullable
    Path root(Path audit) {
        return last().filter(known -> same(known.reports(), audit)
                        || same(known.reports().resolve("audit.json"), audit)
                        || same(known.market(), audit))
                .map(LastAudit::market)
                .orElse(null);
    }

    /** Where the last audit kept its workspace, when it was of this market; null: in the market's folder, as far as is known. */
    @Nullable
    Path workspaceOf(Path market) {
        return last().filter(known -> same(known.market(), market))
                .map(LastAudit::workspace)
                .orElse(null);
    }

    Optional<LastAudit> last() {
        try {
            return home.lastAudit();
        } catch (IOException e) {
            throw new InputException(
                    "The last audit can't be recalled", String.valueOf(e.getMessage()), "Name the folder");
        }
    }

    /** @return whether it could be noted */
    boolean remember(Path market, Path reports, @Nullable Path workspace) {
        try {
            home.remember(
                    new LastAudit(absolute(market), absolute(reports), workspace == null ? null : absolute(workspace)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean same(Path one, Path other) {
        return absolute(one).equals(absolute(other));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private LastAudit last(String how) {
        return last().orElseThrow(() -> new UsageException("No audit has been made yet", how));
    }

    private static Path folder(Path told) {
        if (Files.isDirectory(told)) {
            return told;
        }
        String remedy = Files.exists(told)
                ? "Give the folder that holds the vendors' folders."
                : Suggestion.didYouMean(
                        String.valueOf(told.getFileName()), siblings(told), "Check the path; it starts from here.");
        throw new InputException(
                Files.exists(told) ? "This is a file, not a folder" : "There is no such folder",
                told.toString(),
                remedy);
    }

    private static List<String> siblings(Path missing) {
        Path parent = Optional.ofNullable(missing.toAbsolutePath().getParent()).orElse(Path.of("."));
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
