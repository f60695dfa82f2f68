package dev.daylight.extract;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Private folders for unpacked members, named after the process that owns them; those of processes that are gone are removed. */
final class TemporaryFolder {
    private static final String PREFIX = "daylight-read-";

    private TemporaryFolder() {}

    static Path create() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        removeAbandoned(parent);
        String prefix = PREFIX + ProcessHandle.current().pid() + "-";
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createTempDirectory(parent, prefix, ownerOnly())
                : Files.createTempDirectory(parent, prefix);
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    private static void removeAbandoned(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(parent)) {
            folders = entries.filter(entry -> entry.getFileName().toString().matches(PREFIX + "\\d+-.*"))
                    .toList();
        }
        for (Path folder : folders) {
            String pid =
                    folder.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
            if (pid.length() < 18 && ProcessHandle.of(Long.parseLong(pid)).isEmpty() && Files.isDirectory(folder)) {
                ReaderProcess.remove(folder);
            }
        }
    }
}
