package dev.daylight.report;

/**
 * How much of the lists a report carries. Everything is in {@code audit.json}; a file that people mail to each other and
 * open on a train holds what they can read.
 *
 * @param contradictions most contradictions shown
 * @param messages most messages shown
 * @param quotes most quotes of one message
 * @param assets most documents shown
 * @param carried most messages shown of one document
 */
record Caps(int contradictions, int messages, int quotes, int assets, int carried) {
    static final Caps USUAL = new Caps(500, 1500, 8, 4000, 10);

    Caps half() {
        return new Caps(
                contradictions / 2, messages / 2, Math.max(2, quotes / 2), assets / 2, Math.max(3, carried / 2));
    }
}
