package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All files of one vendor, links not followed: each becomes a source or is ignored with a reason. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    static final String LINK = "a link to another place; links are not followed";
    static final String NAME = "its name holds signs that aren't Unicode: rename it, then it is read";
    static final String SPECIAL = "not an ordinary file (a pipe or a device)";
    private static final Set<String> CHANNELS = Set.of("website", "rep", "event", "third-party");
    private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx");

    private final Path root;
    private final Layout.VendorFolder vendor;
    private final long maxFile;
    private final List<Source> sources;
    private final List<Ignored> ignored;
    private final Map<Path, Captured> captured = new HashMap<>();

    FolderWalk(Path root, Layout.VendorFolder vendor, long maxFile, List<Source> sources, List<Ignored> ignored) {
        this.root = root;
        this.vendor = vendor;
        this.maxFile = maxFile;
        this.sources = sources;
        this.ignored = ignored;
    }

    void walk() {
        try {
            Files.walkFileTree(vendor.folder(), this);
            sources.replaceAll(source -> {
                Captured place = captured.get(source.file());
                return place == null ? source : source.from(place);
            });
        } catch (IOException e) {
            throw new InputException(
                    "the folder can't be read: " + e.getMessage(),
                    vendor.folder().toString(),
                    "Check its permissions.");
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName().toString();
        if (Files.isRegularFile(folder.resolve("audit.json")) && Files.isRegularFile(folder.resolve("run.json"))) {
            ignore(path(folder) + "/", "reports of Daylight");
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(vendor.folder()) && (name.startsWith(".") || system(name))) {
            ignore(path(folder) + "/", "a hidden or system folder");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (attributes.isSymbolicLink()) {
            ignore(path(file), LINK);
        } else if (!attributes.isRegularFile()) {
            ignore(path(file), SPECIAL);
        } else if (!named(file)) {
            ignore(path(file), NAME);
        } else if (name.startsWith(".") || system(name)) {
            ignore(path(file), "a hidden or system file");
        } else if (name.startsWith("~$") || name.startsWith(".~lock.")) {
            ignore(path(file), "a lock file: the document is open in Office");
        } else if (name.equals(CaptureLog.FILE) && CaptureLog.isOne(file)) {
            CaptureLog.read(Objects.requireNonNull(file.getParent()))
                    .files()
                    .forEach((path, place) -> captured.put(file.resolveSibling(path), place));
            ignore(path(file), "says where and when pages were captured");
        } else if (name.equals("SOURCE.txt")) {
            ignore(path(file), "says where the files are from");
        } else if (attributes.size() > maxFile) {
            ignore(path(file), "larger than " + megabytes(maxFile) + ", the most that is read");
        } else {
            sources.add(new Source(
                    vendor.id(), channel(file), path(file), file, attributes.size(), null, null, List.of(), List.of()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
        if (problem != null) {
            ignore(path(folder) + "/", "can't be listed to its end: " + problem.getMessage());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        ignore(path(file), "can't be opened (no permission, or it went away)");
        return FileVisitResult.CONTINUE;
    }

    /**
     * Whether the file is found by its name as text. Bytes that are no UTF-8 all become the same sign: two such files could not be told
     * apart, and neither could be opened by what is shown of it.
     */
    static boolean named(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String channel(Path file) {
        Path below = vendor.folder().relativize(file);
        String first = below.getName(0).toString().toLowerCase(Locale.ROOT);
        return below.getNameCount() > 1 && CHANNELS.contains(first) ? first : "website";
    }

    private void ignore(String path, String reason) {
        ignored.add(new Ignored(path, reason));
    }

    private String path(Path file) {
        StringBuilder path = new StringBuilder();
        for (Path name : root.relativize(file)) {
            path.append(path.isEmpty() ? "" : "/").append(name);
        }
        return path.toString();
    }

    private static boolean system(String name) {
        return SYSTEM.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String megabytes(long bytes) {
        return bytes >= 1024 * 1024 ? bytes / (1024 * 1024) + " MB" : bytes + " bytes";
    }
}
