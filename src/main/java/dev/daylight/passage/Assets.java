package dev.daylight.passage;

import dev.daylight.corpus.Captured;
import dev.daylight.corpus.Source;
import dev.daylight.digest.Sha256;
import dev.daylight.extract.Document;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes assets of documents. */
public final class Assets {
    private Assets() {}

    /**
     * @param sha256 of the file's bytes, 64 hexadecimal digits
     * @return the asset, without jobs; what {@code corpus.yaml} says goes before what the document says
     */
    public static Asset of(Source source, Document document, String sha256) {
        String path = path(source, document);
        String title = document.title();
        Captured captured = source.captured();
        return new Asset(
                id(path),
                source.vendor(),
                source.channel(),
                path,
                sha256,
                title == null ? path.substring(path.lastIndexOf('/') + 1) : title,
                document.format(),
                document.language(),
                date(source, document),
                source.owner(),
                source.audience(),
                document.pages(),
                Words.count(document.text()),
                document.status(),
                document.reason(),
                Readability.of(document),
                new TreeMap<>(),
                captured == null ? null : captured.url());
    }

    /** What the user says, else the document, else when the page was captured: it stood there then. */
    private static @Nullable LocalDate date(Source source, Document document) {
        if (source.date() != null) {
            return source.date();
        }
        Captured captured = source.captured();
        return document.date() != null || captured == null ? document.date() : captured.date();
    }

    /** The file's path, and behind {@code !/} that of a member. */
    public static String path(Source source, Document document) {
        return document.member().isEmpty() ? source.path() : source.path() + "!/" + document.member();
    }

    /** {@code a} and ten hexadecimal digits. */
    public static String id(String path) {
        return Sha256.id('a', path);
    }
}
