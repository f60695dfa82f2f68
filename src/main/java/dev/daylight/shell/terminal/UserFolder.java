package dev.daylight.shell.terminal;

import dev.daylight.pipeline.Places;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code .daylight} in the user's home: the shell's history, which audit was the last, and what is known of failures.
 *
 * @param folder need not exist yet
 */
public record UserFolder(Path folder) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * The audit that {@code explain} and {@code search} mean when they aren't told which.
     *
     * @param market the market's folder, absolute
     * @param reports the folder of its reports, absolute
     * @param workspace where it kept its index, absolute, or null: in the market's folder
     */
    public record LastAudit(
            Path market, Path reports, @Nullable Path workspace) {}

    public static UserFolder of(Map<String, String> environment, String javaHome) {
        return new UserFolder(Places.home(environment, javaHome));
    }

    public Path history() {
        return folder.resolve("history");
    }

    /**
     * Makes the folder where it is missing, and closes it to all but its owner where the file system knows owners.
     *
     * @return whether it is there and can be written
     */
    public boolean prepare() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            close();
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** A folder of somebody else stays as it is. */
    private void close() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (FileSystemException e) {
                // Only its owner may; whether we may write is asked next.
                return;
            }
        }
    }

    public Optional<LastAudit> lastAudit() throws IOException {
        Path file = folder.resolve("last-audit");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return switch (lines.size()) {
                case 2 -> Optional.of(new LastAudit(Path.of(lines.get(0)), Path.of(lines.get(1)), null));
                case 3 ->
                    Optional.of(new LastAudit(Path.of(lines.get(0)), Path.of(lines.get(1)), Path.of(lines.get(2))));
                default -> Optional.empty();
            };
        } catch (InvalidPathException | CharacterCodingException e) {
            return Optional.empty(); // damaged: as if nothing had been noted
        }
    }

    public void remember(LastAudit audit) throws IOException {
        if (!prepare()) {
            throw new IOException("can't be written: " + folder);
        }
        Path part = Files.createTempFile(folder, "last-audit", ".part");
        try {
            Files.writeString(
                    part,
                    audit.market() + "\n" + audit.reports() + "\n"
                            + (audit.workspace() == null ? "" : audit.workspace() + "\n"));
            Files.move(
                    part,
                    folder.resolve("last-audit"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes where a failure happened to a file of its own: here, or among the temporary files where this folder can't be written.
     *
     * @param texts whether to write what the errors said, too, which may quote documents
     * @return the file
     */
    public Path log(Throwable failure, boolean texts) throws IOException {
        String trace = FailureStory.of(failure, texts);
        String name = "failure-" + STAMP.format(Instant.now()) + "-"
                + ProcessHandle.current().pid() + ".log";
        try {
            prepare();
            Path logs = Files.createDirectories(folder.resolve("logs"));
            return Files.writeString(logs.resolve(name), trace);
        } catch (IOException noHome) {
            return Files.writeString(Files.createTempFile("daylight-", "-" + name), trace);
        }
    }
}
