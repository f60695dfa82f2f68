package dev.daylight.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of the market that comes with Daylight. */
final class Sample {
    private Sample() {}

    static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(Path.of("corpus", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By path. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("corpus.yaml"))
                    // What an audit of the sample left.
                    .filter(file -> !file.startsWith("corpus/.daylight"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest document of each format. */
    static Collection<Path> formats() {
        TreeMap<String, Path> formats = new TreeMap<>();
        for (Path file : files()) {
            formats.merge(extension(file), file, (x, y) -> size(x) <= size(y) ? x : y);
        }
        return formats.values();
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
