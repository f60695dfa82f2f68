package dev.daylight.audit;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are there whole or not at all: written beside, forced to disk, then renamed. What is written beside bears the number of
 * its process, so that two runs don't write into the same, and so that the next one can remove what a killed one left.
 */
public final class AtomicFile {
    private static final Pattern BESIDE = Pattern.compile("\\.daylight-(\\d{1,17})-[0-9a-f-]{36}\\.part");

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
        Path beside = beside(folder);
        try {
            Files.createDirectories(folder);
            try {
                Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                force(beside, StandardOpenOption.WRITE);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
            forceName(folder);
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    /**
     * Finds out now whether files can be written to a folder later. The folder is made when missing, and what a killed run left half
     * written there is removed.
     *
     * @throws InputException when they can't
     */
    public static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            sweep(folder);
            Files.delete(Files.createFile(beside(folder.toAbsolutePath())));
        } catch (IOException e) {
            throw problem(folder, e);
        }
    }

    private static Path beside(Path folder) {
        return folder.resolve(".daylight-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".part");
    }

    private static void sweep(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, ".daylight-*.part")) {
            for (Path file : files) {
                Matcher name = BESIDE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(file);
                }
            }
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
            case FileSystemException e when e.getReason() != null -> e.getReason();
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

    private static void force(Path place, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(place, how)) {
            channel.force(true);
        }
    }

    /** Without this a power cut could bring back the old file, which is whole; some systems don't know how to do it. */
    private static void forceName(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
    }
}
