package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@value #FILE} in a channel's folder: which of the files there were saved from the web, from where and when. The pages themselves stay
 * byte for byte as the site sent them, so that they can be shown to who doubts a quote; what is known of them stands here.
 *
 * @param daylight always {@value #KIND}: tells the file from others of its name
 * @param unfinished when the capture began that was broken off, ISO 8601 in UTC; null when the last one came to its end
 * @param pages by address
 */
public record CaptureLog(String daylight, @Nullable String unfinished, List<Page> pages) {
    public static final String FILE = "capture.json";
    private static final String KIND = "capture";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One file.
     *
     * @param url address, in the one form that tells pages apart
     * @param asked address that led there (a redirect, or the page names a better one), or null: the same
     * @param file path below the log's folder, with forward slashes
     * @param captured when these bytes were first seen, ISO 8601 in UTC
     * @param checked when the site last said that they are current
     * @param sha256 of the bytes, 64 hexadecimal digits
     * @param etag as the site sent it, or null
     * @param lastModified as the site sent it, or null
     */
    public record Page(
            String url,
            @Nullable String asked,
            String file,
            String captured,
            String checked,
            String sha256,
            @Nullable String etag,
            @Nullable String lastModified) {
        /** @throws DateTimeException when it is no time */
        Captured where() {
            return new Captured(
                    url, Instant.parse(captured).atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    public CaptureLog {
        pages = pages.stream().sorted(Comparator.comparing(Page::url)).toList();
    }

    public static CaptureLog of(@Nullable Instant unfinished, List<Page> pages) {
        return new CaptureLog(KIND, unfinished == null ? null : unfinished.toString(), pages);
    }

    /**
     * @param folder a channel's folder
     * @return an empty one when there is none
     * @throws InputException when it can't be understood
     */
    public static CaptureLog read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return of(null, List.of());
        }
        try {
            CaptureLog log = JSON.readValue(Files.readAllBytes(file), CaptureLog.class);
            log.files();
            return log;
        } catch (IOException | JacksonException | NullPointerException | DateTimeException e) {
            throw new InputException(
                    "the record of captured pages can't be understood",
                    file.toString(),
                    "Restore it, or delete it and capture the pages again");
        }
    }

    /** Whether a file of this name is one, and not a document that is called so by chance. */
    static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8)
                    .matches("(?s)\\s*\\{\\s*\"daylight\"\\s*:\\s*\"capture\".*");
        } catch (IOException e) {
            return false;
        }
    }

    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** Where each file is from, by path below the log's folder. */
    Map<String, Captured> files() {
        Map<String, Captured> files = new TreeMap<>();
        for (Page page : pages) {
            files.put(page.file(), page.where());
        }
        return files;
    }
}
