package dev.daylight.pipeline;

import java.nio.file.Path;

/**
 * How an audit ended.
 *
 * @param out folder of the reports
 * @param summary one screen of plain text
 * @param analyzed assets analyzed
 * @param skipped assets read but not analyzed
 * @param unreadable assets that could not be read
 */
public record AuditOutcome(Path out, String summary, int analyzed, int skipped, int unreadable) {}
