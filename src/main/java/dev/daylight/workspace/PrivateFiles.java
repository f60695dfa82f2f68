package dev.daylight.workspace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read, replaced in one step. */
final class PrivateFiles {
    private PrivateFiles() {}

    /** Creates the folder where it is missing, and closes it, and what had to be made above it, to others. */
    static void folder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.exists(parent)) {
            folder(parent);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Writes all of it or nothing: a temporary file in the same folder, forced to disk, renamed. After a power cut either
     * the old or the new content is there.
     */
    static void replace(Path file, byte[]... content) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            // Not a channel, which an interrupt would close.
            try (RandomAccessFile out = new RandomAccessFile(part.toFile(), "rw")) {
                for (byte[] one : content) {
                    out.write(one);
                }
                out.getFD().sync();
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be forced to disk. Then a power cut may bring back the old content, which
            // is whole.
            return;
        }
    }

    /** Removes what a killed run left half written. */
    static void sweep(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.part")) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
