package dev.daylight.score;

/** Where a message stands between us and the rivals (METHOD: differentiation). */
public enum MessageStatus {
    /** Only we say it. */
    UNIQUE,
    /** We and few rivals say it. */
    RARE,
    /** We and some rivals say it, but less than 60 % of the vendors. */
    SHARED,
    /** At least 60 % of the vendors say it, we among them. */
    TABLE_STAKES,
    /** We say it and a rival contradicts it. */
    CONTESTED,
    /** We say it and contradict it ourselves. */
    SELF_CONTRADICTED,
    /** At least 60 % of the vendors say it, but not we. */
    MISSING,
    /** Only rivals say it, and less than 60 % of the vendors. */
    RIVAL
}
