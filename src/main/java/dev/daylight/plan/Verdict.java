package dev.daylight.plan;

/** What to do with an own asset. */
public enum Verdict {
    /** Everything it alone says stays there. */
    KEEP,
    /** It stays, but is out of date or contradicts what else we say. */
    UPDATE,
    /** Most of it stands elsewhere: write what it alone says into another asset, then remove it. */
    MERGE,
    /** All of it stands elsewhere, or what doesn't is given up for a budget. */
    REMOVE
}
