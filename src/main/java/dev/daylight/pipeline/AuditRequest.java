package dev.daylight.pipeline;

import dev.daylight.corpus.CorpusReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be audited.
 *
 * @param market the market's folder
 * @param own name of the own vendor's folder; null: the folders or {@code corpus.yaml} say it
 * @param out where reports go; null: {@code reports/<market>} below the current folder
 * @param workspace folder of caches; null: {@code .daylight} in the market's folder
 * @param threads threads that work at the same time, at least 1
 * @param maxFile size in bytes of the largest file to read, at least 1; larger ones are listed as unread
 * @param seed of everything random
 * @param formats names of the reports to write, as {@link ReportFormats#chosen} gives them
 * @param template a PowerPoint file whose look the deck takes; null: our own
 * @param models beside Daylight's own
 * @param review file of people's decisions; null: {@code review.yaml} in the market's folder, where there is one
 * @param day on which these decisions hold or have run out
 * @param engine where the heavy work is done
 */
public record AuditRequest(
        Path market,
        @Nullable String own,
        @Nullable Path out,
        @Nullable Path workspace,
        int threads,
        long maxFile,
        long seed,
        List<String> formats,
        @Nullable Path template,
        ModelOptions models,
        @Nullable Path review,
        LocalDate day,
        EngineOptions engine) {
    /** Largest file in bytes where the user names none. */
    public static final long USUAL_SIZE = CorpusReader.DEFAULT_MAX_FILE;

    public AuditRequest {
        formats = List.copyOf(formats);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (maxFile < 1) {
            throw new IllegalArgumentException("the largest file must have a size, not " + maxFile);
        }
    }

    /** With the usual reports, and as if no decision had run out. */
    public AuditRequest(
            Path market, @Nullable String own, @Nullable Path out, @Nullable Path workspace, int threads, long seed) {
        this(
                market,
                own,
                out,
                workspace,
                threads,
                USUAL_SIZE,
                seed,
                ReportFormats.USUAL,
                null,
                ModelOptions.NONE,
                null,
                LocalDate.MIN,
                EngineOptions.HERE);
    }

    /** On this machine. */
    public AuditRequest(
            Path market,
            @Nullable String own,
            @Nullable Path out,
            @Nullable Path workspace,
            int threads,
            long maxFile,
            long seed,
            List<String> formats,
            @Nullable Path template,
            ModelOptions models,
            @Nullable Path review,
            LocalDate day) {
        this(
                market,
                own,
                out,
                workspace,
                threads,
                maxFile,
                seed,
                formats,
                template,
                models,
                review,
                day,
                EngineOptions.HERE);
    }

    /** The same of a market's outline in another folder. */
    AuditRequest at(Path folder, Path kept) {
        return new AuditRequest(
                folder, own, out, kept, threads, maxFile, seed, formats, template, models, review, day, engine);
    }
}
