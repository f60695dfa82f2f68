package dev.daylight.pipeline;

import dev.daylight.gate.GateVerdict;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets an audit fail on conditions. */
public interface GateKeeper {
    /**
     * Reads gates and baseline before the audit, which may write over the baseline.
     *
     * @param market the market's folder, whose jobs may be named
     * @param expressions see {@link dev.daylight.gate.GateParser}; may be empty
     * @param baseline an earlier audit: a file, a folder of reports or a snapshot; null: everything counts
     * @throws dev.daylight.problem.InputException when one of them can't be used
     */
    Prepared prepare(Path market, List<String> expressions, @Nullable Path baseline);

    /** Gates that wait for their audit. */
    interface Prepared {
        /**
         * @param reports folder of the audit's reports; {@code gates.json} goes there when there are gates
         */
        GateVerdict check(Path reports);
    }
}
