package dev.daylight.extract;

/** How the reading of a document ended. */
public enum Status {
    /** Read, and in a language that is analyzed. */
    ANALYZED,
    /** Could be read, but is not analyzed: another language, a duplicate, nothing but pictures, … */
    SKIPPED,
    /** Could not be read: broken, protected, too large, of an unknown format, … */
    UNREADABLE
}
