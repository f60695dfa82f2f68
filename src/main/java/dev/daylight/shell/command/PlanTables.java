package dev.daylight.shell.command;

import dev.daylight.plan.JobChange;
import dev.daylight.shell.terminal.Table;
import java.util.List;

/** What plans of both kinds show alike. */
final class PlanTables {
    private PlanTables() {}

    /** Scores of the jobs before and after. */
    static Table jobs(List<JobChange> jobs) {
        return new Table(
                List.of("Buying job", "Overload", "Questions answered", "Differs"),
                jobs.stream()
                        .map(job -> List.of(
                                job.name(),
                                change(
                                        Math.round(job.overloadBefore().value()),
                                        Math.round(job.overloadAfter().value())),
                                change(
                                                job.answeredBefore().getOrDefault(JobChange.ALL, 0),
                                                job.answeredAfter().getOrDefault(JobChange.ALL, 0))
                                        + " of " + job.questions(),
                                change(
                                        Math.round(job.differentiationBefore().value()),
                                        Math.round(job.differentiationAfter().value()))))
                        .toList());
    }

    private static String change(long before, long after) {
        return before == after ? "" + before : before + " → " + after;
    }

    /** The folder that all paths are in, with its slash; empty when there is none. */
    static String folder(List<String> paths) {
        if (paths.isEmpty()) {
            return "";
        }
        String folder = paths.getFirst().substring(0, paths.getFirst().lastIndexOf('/') + 1);
        for (String path : paths) {
            while (!path.startsWith(folder)) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            }
        }
        return folder;
    }
}
