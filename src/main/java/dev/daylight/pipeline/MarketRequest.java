package dev.daylight.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which market is meant, and with what it is read.
 *
 * @param market the market's folder
 * @param own id of the own vendor; null: the folders or {@code corpus.yaml} say it
 * @param workspace folder of caches; null: {@code .daylight} in the market's folder
 * @param threads threads that work at the same time, at least 1
 * @param maxFile size in bytes of the largest file to read, at least 1; the same as the audit's, or other documents are compared
 * @param review file of people's decisions; null: {@code review.yaml} in the market's folder, where there is one
 * @param day on which these decisions hold or have run out
 */
public record MarketRequest(
        Path market,
        @Nullable String own,
        @Nullable Path workspace,
        int threads,
        long maxFile,
        @Nullable Path review,
        LocalDate day) {
    public MarketRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** As if no decision had run out. */
    public MarketRequest(Path market, @Nullable String own, @Nullable Path workspace, int threads) {
        this(market, own, workspace, threads, AuditRequest.USUAL_SIZE, null, LocalDate.MIN);
    }
}
