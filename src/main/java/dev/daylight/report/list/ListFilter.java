package dev.daylight.report.list;

import java.util.Locale;

/** What the rows of a list can be chosen by. */
public enum ListFilter {
    /** Who says it, or whose document it is: an id or a name, {@code own} or {@code rivals}. */
    VENDOR,
    /** Who the other side of a pair is; else as {@link #VENDOR}. */
    AGAINST,
    /** How it reaches the buyer. */
    CHANNEL,
    /** Id or name of a buying job that it belongs to. */
    JOB,
    /** In what two sentences clash. */
    TYPE,
    /** How alike two sentences are. */
    KIND,
    /** Of a message: who says it; of a document: whether it was read; of a question: who answers it. */
    STATUS,
    /** Within one vendor or across two. */
    SCOPE,
    /** Lowest probability, of [0, 1] or as a percentage. */
    MIN_PROBABILITY,
    /** Pattern of the document's path. */
    PATH,
    /** Words that stand in it, however they are capitalised. */
    CONTAINS;

    /** The option that tells it: {@code --min-probability}. */
    public String option() {
        return "--" + word(name());
    }

    /** {@code TABLE_STAKES} and {@code Table stakes} as one types them: {@code table-stakes}. */
    public static String word(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }
}
