package dev.daylight.spark;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A market that lies elsewhere as a folder on this disk, so that who says what is told by the same rules: its own files are copied,
 * documents are files of their size without content, which take no room.
 */
final class Outline {
    /** What Daylight itself reads of a market's folder. */
    private static final Set<String> COPIED = Set.of("corpus.yaml", "jobs.yaml", "review.yaml", "capture.json");

    private static final long LARGEST = 16L * 1024 * 1024;

    private Outline() {}

    /** @return the market's folder below {@code into}; of one on this machine, its own */
    static java.nio.file.Path of(String market, Configuration configuration, java.nio.file.Path into)
            throws IOException {
        Path root = new Path(market);
        if (HadoopShelf.isLocal(root)) {
            return java.nio.file.Path.of(root.toUri().getPath());
        }
        FileSystem files = root.getFileSystem(configuration);
        if (!files.exists(root)) {
            throw new InputException("there is no such folder", market, "Check the address.");
        }
        String name = root.getName().isEmpty() ? "market" : root.getName();
        java.nio.file.Path folder = Files.createDirectory(into.resolve(name));
        copy(files, root, folder);
        return folder;
    }

    private static void copy(FileSystem files, Path from, java.nio.file.Path to) throws IOException {
        for (FileStatus status : files.listStatus(from)) {
            String name = status.getPath().getName();
            java.nio.file.Path here = to.resolve(name);
            if (status.isDirectory()) {
                if (!name.startsWith(".")) {
                    Files.createDirectory(here);
                    copy(files, status.getPath(), here);
                }
            } else if (status.isFile()) {
                if (COPIED.contains(name) && status.getLen() <= LARGEST) {
                    try (InputStream in = files.open(status.getPath())) {
                        Files.copy(in, here);
                    }
                } else {
                    try (RandomAccessFile hollow = new RandomAccessFile(here.toFile(), "rw")) {
                        hollow.setLength(status.getLen());
                    }
                }
            }
        }
    }

    /** A file below the market; its name may hold a colon, which Hadoop would take for the end of a scheme. */
    static Path below(Path market, String path) throws IOException {
        URI root = market.toUri();
        try {
            return new Path(new URI(root.getScheme(), root.getAuthority(), root.getPath() + "/" + path, null, null));
        } catch (URISyntaxException e) {
            throw new IOException("no address of a document: " + path, e);
        }
    }
}
