package dev.daylight.score;

/**
 * What one simulated buying group met.
 *
 * @param hours hours of reading of all its people together
 * @param repeats how often somebody met a message again in another asset, all people together
 * @param met messages met by all people, repeated ones included
 * @param alone probabilities of the contradictions of which one person read both sides, summed up
 * @param together the same for those of which two people read one side each and nobody both
 * @param swappable per pair of the shortlist (0-1, 0-2, 1-2, …): share of what was read of the two that both say
 * @param shortlist the vendors, by their places on the shelf
 */
record Reading(double hours, int repeats, int met, double alone, double together, double[] swappable, int[] shortlist) {

    double repeatShare() {
        return met == 0 ? 0 : repeats / (double) met;
    }

    double swappableShare() {
        double sum = 0;
        for (double share : swappable) {
            sum += share;
        }
        return swappable.length == 0 ? 0 : sum / swappable.length;
    }
}
