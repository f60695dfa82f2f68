package dev.daylight.claim;

/** What the claim itself offers as proof. */
public enum Evidence {
    NONE,
    /** A quantity. */
    NUMBER,
    /** A named customer. */
    CUSTOMER,
    /** A named third party: analyst, standard, certificate, benchmark. */
    THIRD_PARTY
}
