package dev.daylight.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lays out the findings of a market's last audit, for people to decide about. */
public interface Reviewer {
    /**
     * @param market the market's folder
     * @param workspace where its last audit is kept; null: in the market's folder
     * @param file of decisions; null: {@code review.yaml} in the market's folder. Need not exist
     * @throws dev.daylight.problem.InputException when something in the file can't be understood
     */
    ReviewDesk open(Path market, @Nullable Path workspace, @Nullable Path file);
}
