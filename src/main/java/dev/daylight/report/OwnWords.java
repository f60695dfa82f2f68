package dev.daylight.report;

import dev.daylight.audit.Audit;

/**
 * A message in our own words where we make it. Its most central sentence may be a rival's, with the rival's name in it:
 * "Clockhand plans shifts" reads oddly as a message of ours.
 */
final class OwnWords {
    private OwnWords() {}

    /** Our most central sentence of it, else the most central of all. */
    static String of(Facts facts, Audit.Message message) {
        return message.claims().stream()
                .filter(facts.index()::own)
                .findFirst()
                .map(claim -> facts.index().claim(claim).text())
                .orElse(message.text());
    }
}
