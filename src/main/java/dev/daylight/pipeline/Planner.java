package dev.daylight.pipeline;

import dev.daylight.plan.PrunePlan;
import dev.daylight.plan.WhatIfReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Plans changes to the own documents. Writes nothing but what a later run may need again. */
public interface Planner {
    /**
     * What a prune plan has to heed; each may be null.
     *
     * @param job id of the job that it is for
     * @param keep pattern of paths that must stay
     * @param budget most own documents that may stay, at least 1
     * @param overload highest overload that a job may have, in [0, 100]
     * @param usage CSV file of how much documents are used
     */
    record PruneRequest(
            @Nullable String job,
            @Nullable String keep,
            @Nullable Integer budget,
            @Nullable Double overload,
            @Nullable Path usage) {}

    /**
     * What to imagine.
     *
     * @param remove pattern of paths of own documents that go, or null
     * @param add a draft that comes, or null
     * @param channel how the draft will reach the buyer
     */
    record WhatIfRequest(@Nullable String remove, @Nullable Path add, String channel) {}

    /**
     * @throws InterruptedException when the thread was interrupted
     * @throws dev.daylight.problem.InputException when the market can't be read, or a pattern, job or file is wrong
     */
    PrunePlan prune(MarketRequest market, PruneRequest request, Progress progress) throws InterruptedException;

    /** See {@link #prune}. */
    WhatIfReport whatIf(MarketRequest market, WhatIfRequest request, Progress progress) throws InterruptedException;
}
