package dev.daylight.score;

/**
 * What is assumed of a buying group and of how its patience wears out. The first five and the weights come from the survey
 * figures in docs/method.md; the last four are conventions of ours: they set the scale, not the order, of the scores.
 *
 * @param people stakeholders: "just over 11"
 * @param fewest fewest assets that one gathers: "some 4 to 7"
 * @param most most assets that one gathers
 * @param shortlist vendors that are compared: the survey's time shares are "of each of three"
 * @param minutesForReading minutes that one person has to read for one job: 27 % (reading on their own) of an eight-hour day
 * @param overwhelm weight of overwhelm: 50 % complained of it
 * @param contradiction weight of contradiction: 43 %
 * @param indistinctness weight of indistinctness: 55 %
 * @param repeatsHalf share of repeated messages at which half the patience is gone
 * @param contradictionsHalf contradictions at which half the trust is gone: more than a meeting settles in passing
 * @param swappableHalf share that two vendors both say at which half the power to choose is gone
 * @param betweenPeople how much a contradiction counts that no single person has read, but two have between them: it comes up
 *     only when they talk
 */
record BuyingGroup(
        int people,
        int fewest,
        int most,
        int shortlist,
        double minutesForReading,
        double overwhelm,
        double contradiction,
        double indistinctness,
        double repeatsHalf,
        double contradictionsHalf,
        double swappableHalf,
        double betweenPeople) {
    static final BuyingGroup USUAL = new BuyingGroup(11, 4, 7, 3, 0.27 * 8 * 60, 50, 43, 55, 0.25, 3, 0.25, 0.5);

    BuyingGroup {
        if (people < 1 || people > 31 || fewest < 1 || most < fewest || shortlist < 1) {
            throw new IllegalArgumentException("no buying group: " + people + " people, " + fewest + " to " + most);
        }
    }

    double total() {
        return overwhelm + contradiction + indistinctness;
    }

    /** 0 at 0, one half at {@code half}, towards 1 beyond: the first of something hurts most. */
    static double saturate(double value, double half) {
        return 1 - StrictMath.pow(2, -value / half);
    }

    /**
     * Minutes to read a text: 238 words a minute (Brysbaert 2019, silent reading of English non-fiction), up to half slower the
     * harder it is. Plain English has a Flesch reading ease of 60; each point below it costs 1/120 more.
     */
    static double minutes(int words, double readability) {
        double ease = Double.isNaN(readability) ? 60 : Math.max(0, Math.min(60, readability));
        return words / 238.0 * (1 + (60 - ease) / 120);
    }
}
