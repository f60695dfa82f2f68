package dev.daylight.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders for what has to lie on disk for a moment: members of archives, a report on its way to the printer. Only their owner can
 * look into them. They are gone when they are closed, and where their process was killed, when the next one starts.
 *
 * <p>Whether a folder is still in use is told by a lock in it, which the operating system gives back however a process ends; a
 * process number alone may by then be somebody else's, or be counted differently in a container that shares the folder above.
 *
 * <p>The folder above may belong to everybody. So only what this user owns is removed, and links are never followed: in somebody
 * else's folder names could be exchanged while we delete.
 */
public final class TemporaryFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final Pattern NAME = Pattern.compile("daylight-[a-z]+-(\\d{1,17})-.+");
    /** ONNX Runtime makes one at its start, though it has nothing to unpack, and removes it unless it is killed. */
    private static final Pattern RUNTIME = Pattern.compile("onnxruntime-java\\d+");
    /** Longer than the moment between making a folder and locking it. */
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes one, and removes those that were left behind.
     *
     * @param use what for, in lower-case letters; part of its name
     */
    public static TemporaryFolder create(String use) throws IOException {
        sweep();
        Path folder = make("daylight-" + use + "-" + ProcessHandle.current().pid() + "-");
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new IOException("the lock in " + folder + " is taken");
            }
            return new TemporaryFolder(folder, channel);
        } catch (IOException e) {
            remove(folder);
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    /** Removes it with all that is in it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // Then the lock goes with the process.
        }
        remove(path);
    }

    /** Removes the folders of this user's processes that are gone. What can't be removed stays for another time. */
    public static void sweep() {
        try (Stream<Path> entries = Files.list(above())) {
            List<Path> left = entries.filter(folder -> abandoned(folder) || emptied(folder))
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            UserPrincipal user = user();
            for (Path folder : left) {
                if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    if (runtimes(folder)) {
                        // Unless something has come into it meanwhile.
                        Files.deleteIfExists(folder);
                    } else {
                        remove(folder);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // A folder that can't be listed, or that somebody else is removing as well.
        }
    }

    private static boolean abandoned(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (!name.matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        if (process == ProcessHandle.current().pid()) {
            // Opening and closing our own lock would give it back.
            return false;
        }
        boolean gone = ProcessHandle.of(process).isEmpty();
        Path lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return gone;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock mine = channel.tryLock()) {
            return mine != null
                    && (gone
                            || Files.getLastModifiedTime(lock)
                                    .toInstant()
                                    .isBefore(Instant.now().minus(MOMENT)));
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    /** Whether a folder of ONNX Runtime's is empty, and older than the moment in which it might still be needed. */
    private static boolean emptied(Path folder) {
        if (!runtimes(folder) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty()
                    && Files.getLastModifiedTime(folder)
                            .toInstant()
                            .isBefore(Instant.now().minus(MOMENT));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean runtimes(Path folder) {
        return RUNTIME.matcher(String.valueOf(folder.getFileName())).matches();
    }

    /** Who we are, as the file system sees it: the owner of what we make. */
    private static UserPrincipal user() throws IOException {
        Path probe = make("daylight-who-" + ProcessHandle.current().pid() + "-");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static Path above() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Path make(String prefix) throws IOException {
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        return Files.createTempDirectory(above(), prefix, ownerOnly);
    }

    /** As far as possible; never fails. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Something in use or not ours: whoever starts next cleans up what is left.
        }
    }
}
