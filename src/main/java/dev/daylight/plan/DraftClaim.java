package dev.daylight.plan;

import java.util.List;

/**
 * A claim of a draft, beside what is already said.
 *
 * @param claim its id
 * @param text what it says
 * @param place where in the draft; may be empty
 * @param standing who says it already
 * @param saidBy claims that say the same or more, most probable first; empty if and only if NEW
 * @param contradicts claims that it may contradict, most probable first
 */
public record DraftClaim(
        String claim, String text, String place, Standing standing, List<Said> saidBy, List<Against> contradicts) {
    /** Who says it already. */
    public enum Standing {
        /** Nobody. */
        NEW,
        /** We alone. */
        OURS,
        /** A rival, not we. */
        RIVALS,
        /** We and a rival. */
        BOTH
    }

    /**
     * Somebody who says it.
     *
     * @param vendor name of the vendor
     * @param path of the document
     * @param text what he says
     */
    public record Said(String vendor, String path, String text) {}

    /**
     * What it may contradict.
     *
     * @param id of the finding
     * @param probability in [0, 1]
     * @param vendor name of the vendor
     * @param path of the document
     * @param text what he says
     * @param reason one sentence
     */
    public record Against(String id, double probability, String vendor, String path, String text, String reason) {}

    public DraftClaim {
        saidBy = List.copyOf(saidBy);
        contradicts = List.copyOf(contradicts);
    }
}
