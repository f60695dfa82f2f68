package dev.daylight.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The folder for temporary files is full. That is no fault of the document being read, so it must not be listed as damaged: the error
 * goes past everything that catches exceptions and ends the reading process with {@link ReaderProcess#NO_ROOM}.
 */
final class NoRoom extends Error {
    private static final long serialVersionUID = 1L;

    /** In bytes; less than what any member that is worth unpacking takes. */
    private static final long NOTHING = 64 * 1024;

    NoRoom(Throwable cause) {
        super("no room for temporary files", cause);
    }

    /** @throws NoRoom when a failure came from a full disk; what the system says of it depends on its language, so space is asked for, too */
    static void check(Throwable problem, Path temporary) {
        boolean io = false;
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException) {
                io = true;
                if (said.contains("no space left on device") || said.contains("disk quota exceeded")) {
                    throw new NoRoom(problem);
                }
            }
            cause = cause.getCause();
        }
        if (io && isFull(temporary)) {
            throw new NoRoom(problem);
        }
    }

    private static boolean isFull(Path temporary) {
        try {
            return Files.getFileStore(temporary).getUsableSpace() < NOTHING;
        } catch (IOException e) {
            return false; // nobody can say
        }
    }
}
