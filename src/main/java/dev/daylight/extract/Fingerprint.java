package dev.daylight.extract;

import dev.daylight.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.tika.Tika;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Identifies what turns bytes into documents: the code of this package, its libraries, the limits. */
final class Fingerprint {
    private static final List<Class<?>> LIBRARIES = List.of(Tika.class, Loader.class, Parser.class, Jsoup.class);

    private Fingerprint() {}

    /** @return 16 hexadecimal digits */
    static String of(ExtractLimits limits) {
        try {
            MessageDigest digest = Sha256.fresh();
            code(digest);
            for (Class<?> library : LIBRARIES) {
                digest.update(location(library).getFileName().toString().getBytes(StandardCharsets.UTF_8));
            }
            digest.update(limits.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void code(MessageDigest digest) throws IOException {
        Path place = location(Fingerprint.class);
        String folder = Fingerprint.class.getPackageName().replace('.', '/');
        if (Files.isDirectory(place)) {
            classes(place.resolve(folder), digest);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                classes(jar.getPath(folder), digest);
            }
        }
    }

    private static void classes(Path folder, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path location(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the program's code can't be found", e);
        }
    }
}
