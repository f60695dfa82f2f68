package dev.daylight.claim;

/** How strongly the main statement is put. */
public enum Modality {
    /** It is so. */
    PLAIN,
    /** must, required, have to. */
    MUST,
    /** can, may, optional. */
    MAY,
    /** cannot, must not, not allowed. */
    CANNOT,
    /** should, recommended: advice. */
    SHOULD,
    /** will, plan to, soon: not yet so. */
    FUTURE
}
