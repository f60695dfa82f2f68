package dev.daylight.claim;

/** Whether the main statement is denied. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
