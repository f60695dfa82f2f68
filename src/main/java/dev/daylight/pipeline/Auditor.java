package dev.daylight.pipeline;

/** Runs an audit from files to reports. */
public interface Auditor {
    /**
     * @throws InterruptedException when the thread was interrupted; what was extracted by then is kept in the workspace
     * @throws dev.daylight.problem.InputException when the market can't be audited as it is
     */
    AuditOutcome audit(AuditRequest request, Progress progress) throws InterruptedException;
}
