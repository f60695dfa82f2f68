package dev.daylight.pipeline;

import dev.daylight.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Versions that results depend on. */
final class Version {
    /** Of the method, as docs/method.md describes it. */
    static final String METHOD = "1";

    private Version() {}

    /** Of the jar, or {@code development} when run from classes. */
    static String of() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The program itself, its resources included: a rebuilt program never believes what an older one concluded. */
    static String code() {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return of();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(place)) {
                return Sha256.of(place);
            }
            StringBuilder all = new StringBuilder();
            try (Stream<Path> files = Files.walk(place)) {
                List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
                for (Path file : sorted) {
                    all.append(place.relativize(file)).append(Sha256.of(file));
                }
            }
            return Sha256.id('v', all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the program can't read itself", e);
        } catch (URISyntaxException e) {
            return of();
        }
    }
}
