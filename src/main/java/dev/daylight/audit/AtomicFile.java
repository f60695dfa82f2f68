package dev.daylight.audit;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all: written beside, forced to disk, then renamed. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * @param file replaced when it exists; its folder is made when missing
     * @throws InputException when it can't be written; the old file is then untouched
     */
    public static void write(Path file, byte[] bytes) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        Path beside = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                Files.write(beside, bytes);
                try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    /**
     * Finds out now whether files can be written to a folder later. The folder is made when missing.
     *
     * @throws InputException when they can't
     */
    public static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".daylight", ".part"));
        } catch (IOException e) {
            throw problem(folder, e);
        }
    }

    private static InputException problem(Path place, IOException cause) {
        InputException problem = new InputException(
                "it can't be written: " + reason(cause), place.toString(), "Make room, or name another folder");
        problem.initCause(cause);
        return problem;
    }

    /** Of most failures the message is just the path once more. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException e -> "no permission";
            case FileAlreadyExistsException e -> e.getMessage() + " is a file, not a folder";
            default -> String.valueOf(cause.getMessage());
        };
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
