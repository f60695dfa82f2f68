package dev.daylight.workspace;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder where Daylight keeps what it may need again: {@code .daylight} beside the corpus, or where the user says. It can
 * be deleted at any time; the next audit then starts from nothing.
 *
 * <p>It holds the texts of confidential documents, so only its owner can read it.
 */
public final class Workspace implements AutoCloseable {
    /** Usual name of the folder. */
    public static final String NAME = ".daylight";

    private static final String LAST_AUDIT = "last-audit";

    private final Path folder;
    private final Lock lock;
    private final ContentCache cache;

    private Workspace(Path folder, Lock lock, ContentCache cache) {
        this.folder = folder;
        this.lock = lock;
        this.cache = cache;
    }

    /**
     * Opens a workspace to write to, and creates it where it is missing.
     *
     * @param folder the workspace's own folder, for example {@code corpus/.daylight}
     * @throws InputException when another run holds it, or it can't be written
     */
    public static Workspace open(Path folder) {
        try {
            PrivateFiles.folder(folder);
            Lock lock = Lock.take(folder);
            try {
                PrivateFiles.sweep(folder);
                return new Workspace(folder, lock, new ContentCache(folder.resolve("cache")));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InputException(
                    "the workspace can't be written: " + e.getMessage(),
                    folder.toString(),
                    "Name another folder with --workspace");
        }
    }

    /** The last audit kept in a workspace, without opening it for writing; empty when there is none. */
    public static Optional<byte[]> lastAudit(Path folder) {
        return new Slot(folder.resolve(LAST_AUDIT)).read();
    }

    /** The folder of the index in a workspace. It may not exist. */
    public static Path indexFolder(Path folder) {
        return folder.resolve("index");
    }

    public ContentCache cache() {
        return cache;
    }

    /** Where the last audit is kept. */
    public Slot lastAudit() {
        return slot(LAST_AUDIT);
    }

    /** @param name lower-case letters, digits and hyphens */
    public Slot slot(String name) {
        if (!name.matches("[a-z0-9-]+") || name.equals("lock") || name.equals("holder")) {
            throw new IllegalArgumentException("not the name of a slot: " + name);
        }
        return new Slot(folder.resolve(name));
    }

    /** What earlier audits found. */
    public Snapshots snapshots() {
        return new Snapshots(folder);
    }

    /** The folder of the index. */
    public Path indexFolder() {
        return indexFolder(folder);
    }

    /** Size on disk in bytes. */
    public long bytes() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            cache.close();
        } finally {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the lock of " + folder + " could not be given back", e);
            }
        }
    }
}
