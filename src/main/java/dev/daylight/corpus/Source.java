package dev.daylight.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file that is to be read, with what its place and {@code corpus.yaml} say of it.
 *
 * @param vendor id of the vendor
 * @param channel how it reaches the buyer: {@code website}, {@code rep}, {@code event}, {@code third-party}, …
 * @param path path below the market's folder, with forward slashes
 * @param file where it is now
 * @param bytes its size
 * @param date set in {@code corpus.yaml}; null: taken from the document
 * @param owner who keeps it up to date, or null
 * @param audience for whom it is; may be empty
 * @param jobs ids of buying jobs it is said to serve; empty: found from its text
 * @param captured where and when it was saved from the web, or null
 */
public record Source(
        String vendor,
        String channel,
        String path,
        Path file,
        long bytes,
        @Nullable LocalDate date,
        @Nullable String owner,
        List<String> audience,
        List<String> jobs,
        @Nullable Captured captured) {
    public Source {
        audience = List.copyOf(audience);
        jobs = List.copyOf(jobs);
        if (path.isBlank() || path.startsWith("/")) {
            throw new IllegalArgumentException("path must be relative: " + path);
        }
    }

    /** One that wasn't saved from the web. */
    public Source(
            String vendor,
            String channel,
            String path,
            Path file,
            long bytes,
            @Nullable LocalDate date,
            @Nullable String owner,
            List<String> audience,
            List<String> jobs) {
        this(vendor, channel, path, file, bytes, date, owner, audience, jobs, null);
    }

    Source from(Captured place) {
        return new Source(vendor, channel, path, file, bytes, date, owner, audience, jobs, place);
    }
}
