package dev.daylight.workspace;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run from writing to the same workspace. The operating system gives the lock back when its holder ends, however
 * it ends, so a killed run never leaves one behind.
 */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws InputException when somebody else holds it; the message says who */
    static Lock take(Path folder) throws IOException {
        // Who holds it stands in a file of its own: on some systems a locked file can't be read by others.
        Path holder = folder.resolve("holder");
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new InputException(
                    "another run is using this workspace" + describe(holder),
                    folder.toString(),
                    "Wait until it has ended, or name another folder with --workspace");
        }
        String text = "process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        PrivateFiles.replace(holder, text.getBytes(StandardCharsets.UTF_8));
        return new Lock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String describe(Path holder) {
        try {
            return ": " + Files.readString(holder);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
