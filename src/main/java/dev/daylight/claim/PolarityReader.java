package dev.daylight.claim;

import java.util.List;
import java.util.Set;

/** Whether a claim's main statement is denied. Read from the words alone, since every claim has one. */
final class PolarityReader {
    private static final Set<String> ENDS = Set.of(",", ";", ":", "but", "while", "because", "although", "though", "so");

    private PolarityReader() {}

    /**
     * The first verb that states something decides: it is denied when a cue stands before it in its clause or right after
     * it ("does not store", "has no API", "no plan includes"). A denial that follows in a later clause ("fast, with no setup") leaves the main statement affirmed.
     *
     * @param tokens words of the claim
     */
    static Polarity read(List<Token> tokens) {
        boolean verb = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (NegationScope.isCue(tokens, i) && !token.lemma().equals("without")) {
                return Polarity.NEGATIVE;
            }
            verb |= token.tag().startsWith("VB") || token.tag().equals("MD");
            if (verb && ENDS.contains(token.lemma())) {
                return Polarity.POSITIVE;
            }
        }
        return Polarity.POSITIVE;
    }
}
