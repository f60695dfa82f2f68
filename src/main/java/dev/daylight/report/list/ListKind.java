package dev.daylight.report.list;

import dev.daylight.report.Words;
import java.util.EnumSet;
import java.util.Set;

/** The lists of an audit that people ask for by name. */
public enum ListKind {
    MESSAGES(
            "message",
            ListFilter.STATUS,
            ListFilter.VENDOR,
            ListFilter.CHANNEL,
            ListFilter.JOB,
            ListFilter.PATH,
            ListFilter.CONTAINS),
    OVERLAPS(
            "overlap",
            ListFilter.KIND,
            ListFilter.SCOPE,
            ListFilter.VENDOR,
            ListFilter.AGAINST,
            ListFilter.CHANNEL,
            ListFilter.JOB,
            ListFilter.MIN_PROBABILITY,
            ListFilter.PATH,
            ListFilter.CONTAINS),
    CONTRADICTIONS(
            "contradiction",
            ListFilter.TYPE,
            ListFilter.SCOPE,
            ListFilter.VENDOR,
            ListFilter.AGAINST,
            ListFilter.CHANNEL,
            ListFilter.JOB,
            ListFilter.MIN_PROBABILITY,
            ListFilter.PATH,
            ListFilter.CONTAINS),
    ASSETS(
            "document",
            ListFilter.STATUS,
            ListFilter.VENDOR,
            ListFilter.CHANNEL,
            ListFilter.JOB,
            ListFilter.PATH,
            ListFilter.CONTAINS),
    JOBS("buying job", ListFilter.JOB),
    QUESTIONS("question", ListFilter.STATUS, ListFilter.JOB);

    private final String noun;
    private final Set<ListFilter> filters;

    ListKind(String noun, ListFilter first, ListFilter... others) {
        this.noun = noun;
        this.filters = EnumSet.of(first, others);
    }

    /** What its rows can be chosen by. */
    public boolean has(ListFilter filter) {
        return filters.contains(filter);
    }

    /** {@code 1 overlap}, {@code 2,310 overlaps}. */
    public String count(int n) {
        return Words.count(n, noun);
    }
}
