package dev.daylight.corpus;

/** Whose collateral it is. Exactly one vendor of a market is {@code OWN}. */
public enum Role {
    OWN,
    COMPETITOR
}
