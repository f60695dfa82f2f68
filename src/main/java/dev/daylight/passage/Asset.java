package dev.daylight.passage;

import dev.daylight.extract.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document of the market, as read.
 *
 * @param id {@code a} and ten hexadecimal digits, made from the path: the same in every run
 * @param vendor id of the vendor
 * @param channel how it reaches the buyer
 * @param path path below the market's folder; a member of a container follows after {@code !/}
 * @param sha256 of the file's bytes (a member has its container's)
 * @param title title, or the file's name
 * @param format short name of the format
 * @param language ISO 639-1 code or {@code und}
 * @param date last changed, or null when unknown
 * @param owner who keeps it up to date, or null
 * @param audience for whom it is; may be empty
 * @param pages pages, slides or sheets; 0 when the format has none
 * @param words words of its text, template blocks included
 * @param status how the reading ended
 * @param reason why it is not analyzed; null if and only if {@code ANALYZED}
 * @param readability Flesch reading ease, about 0 (hard) to 100 (easy); NaN without sentences
 * @param jobs probability per job that it serves the job, in [0, 1]; empty unless analyzed
 * @param url where it was captured from the web, or null
 */
public record Asset(
        String id,
        String vendor,
        String channel,
        String path,
        String sha256,
        String title,
        String format,
        String language,
        @Nullable LocalDate date,
        @Nullable String owner,
        List<String> audience,
        int pages,
        int words,
        Status status,
        @Nullable String reason,
        double readability,
        SortedMap<String, Double> jobs,
        @Nullable String url) {
    public Asset {
        audience = List.copyOf(audience);
        jobs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
    }

    /** One that wasn't captured from the web. */
    public Asset(
            String id,
            String vendor,
            String channel,
            String path,
            String sha256,
            String title,
            String format,
            String language,
            @Nullable LocalDate date,
            @Nullable String owner,
            List<String> audience,
            int pages,
            int words,
            Status status,
            @Nullable String reason,
            double readability,
            SortedMap<String, Double> jobs) {
        this(
                id,
                vendor,
                channel,
                path,
                sha256,
                title,
                format,
                language,
                date,
                owner,
                audience,
                pages,
                words,
                status,
                reason,
                readability,
                jobs,
                null);
    }

    public boolean analyzed() {
        return status == Status.ANALYZED;
    }

    /** The same, longer or shorter. */
    public Asset withWords(int number) {
        return new Asset(
                id,
                vendor,
                channel,
                path,
                sha256,
                title,
                format,
                language,
                date,
                owner,
                audience,
                pages,
                number,
                status,
                reason,
                readability,
                jobs,
                url);
    }

    public Asset withJobs(Map<String, Double> probabilities) {
        return new Asset(
                id,
                vendor,
                channel,
                path,
                sha256,
                title,
                format,
                language,
                date,
                owner,
                audience,
                pages,
                words,
                status,
                reason,
                readability,
                new TreeMap<>(probabilities),
                url);
    }
}
