package dev.daylight.adjudicate;

import dev.daylight.problem.InputException;

/**
 * Which language model is asked, and about how many findings.
 *
 * @param endpoint where it listens
 * @param model its name there
 * @param candidates it is asked about so many of the most probable contradictions, 1 to {@value #MOST}
 */
public record AdjudicatorSettings(Endpoint endpoint, String model, int candidates) {
    public static final int USUAL = 50;
    public static final int MOST = 1000;
    private static final int LONGEST_NAME = 200;

    public AdjudicatorSettings {
        if (model.isBlank()
                || model.length() > LONGEST_NAME
                || model.codePoints().anyMatch(Character::isISOControl)) {
            throw new InputException(
                    "the language model needs a name", "--adjudicator-model", "Name one that the endpoint has.");
        }
        if (candidates < 1 || candidates > MOST) {
            throw new InputException(
                    candidates + " candidates are out of range", "--adjudicator-top", "Give 1 to " + MOST + ".");
        }
    }

    /** What answers depend on; part of the audit's key and shown in it. The address is not: it may say where somebody works. */
    public String fingerprint() {
        return model + ", question " + Question.VERSION + ", first " + candidates;
    }
}
