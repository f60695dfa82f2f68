package dev.daylight.report;

import dev.daylight.audit.Audit;

/**
 * One form in which an audit can be had. A new one is a class that implements this, and a line in the list of
 * {@code dev.daylight.pipeline.ReportFormats}.
 */
public interface ReportFormat {
    /** As people choose it: {@code xlsx} in {@code --format xlsx}. */
    String name();

    /** Name of the file in the report's folder; of a folder of files where it ends with a slash. */
    String file();

    /**
     * Finds out before the work what would stand in the way after it.
     *
     * @throws dev.daylight.problem.InputException when it can't be written on this machine or in this place
     */
    default void check(ReportPlace place) {}

    /**
     * Writes each file whole or not at all, replacing what is there. The same audit in the same place gives the same
     * bytes.
     *
     * @throws dev.daylight.problem.InputException when it can't be written
     * @throws InterruptedException when the thread was interrupted; what was there before is then untouched
     */
    void write(Audit audit, ReportPlace place) throws InterruptedException;
}
