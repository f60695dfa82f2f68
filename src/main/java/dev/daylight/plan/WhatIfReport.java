package dev.daylight.plan;

import java.util.List;

/**
 * What removing and adding documents would do.
 *
 * @param market name of the market
 * @param own name of the own vendor
 * @param removed paths of the documents that go
 * @param added paths of the drafts that come
 * @param jobs scores before and after
 * @param gone findings that vanish: by kind, then as in the audit
 * @param come findings that appear
 * @param draft claims of the drafts, in their order
 * @param notes what else is to be known; may be empty
 */
public record WhatIfReport(
        String market,
        String own,
        List<String> removed,
        List<String> added,
        List<JobChange> jobs,
        List<Finding> gone,
        List<Finding> come,
        List<DraftClaim> draft,
        List<String> notes) {
    /** What a finding is about; the weightiest first. */
    public enum Kind {
        /** A message that we make. */
        MESSAGE,
        /** A buyer question that we answer. */
        ANSWER,
        /** A buyer question that no vendor answers. */
        WHITE_SPACE,
        /** A message of all rivals that we don't make. */
        MISSING,
        /** Two claims that can hardly both be true. */
        CONTRADICTION,
        /** Two claims that say the same. */
        OVERLAP
    }

    /**
     * @param kind what it is about
     * @param id of the message, the contradiction or the overlap, or {@code job.question}
     * @param text for people, one line
     */
    public record Finding(Kind kind, String id, String text) {}

    public WhatIfReport {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        jobs = List.copyOf(jobs);
        gone = List.copyOf(gone);
        come = List.copyOf(come);
        draft = List.copyOf(draft);
        notes = List.copyOf(notes);
    }
}
