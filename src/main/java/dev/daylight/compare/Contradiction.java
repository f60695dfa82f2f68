package dev.daylight.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two claims that, read as about the same thing at the same time, can hardly both be true.
 *
 * @param id {@code x} and ten hexadecimal digits, made from both texts and vendors: the same in every run
 * @param type in what they clash
 * @param scope within one vendor or across two
 * @param x id of the first claim
 * @param y id of the second claim
 * @param probability calibrated probability, in [0, 1]
 * @param clash the words that clash, at least one of each side
 * @param explanation one sentence of reason in plain English
 * @param adjudication what a language model answered; null when none was asked, which is the rule
 */
public record Contradiction(
        String id,
        Type type,
        Scope scope,
        String x,
        String y,
        double probability,
        List<Clash> clash,
        String explanation,
        @Nullable Adjudication adjudication) {
    /** In what two claims clash (de Marneffe et al. 2008, extended by stance). */
    public enum Type {
        NEGATION,
        ANTONYM,
        NUMERIC,
        MODALITY,
        STANCE,
        FACT
    }

    /** Whether a vendor contradicts himself or another. */
    public enum Scope {
        WITHIN,
        ACROSS
    }

    /**
     * Words of one claim that clash with words of the other.
     *
     * @param claim id of the claim
     * @param begin first character within the claim's text
     * @param end one past the last
     * @param text the words
     */
    public record Clash(String claim, int begin, int end, String text) {}

    public Contradiction {
        clash = List.copyOf(clash);
    }

    /** No language model was asked. */
    public Contradiction(
            String id,
            Type type,
            Scope scope,
            String x,
            String y,
            double probability,
            List<Clash> clash,
            String explanation) {
        this(id, type, scope, x, y, probability, clash, explanation, null);
    }

    /** The same with the answer of a language model. */
    public Contradiction with(Adjudication answer) {
        return new Contradiction(id, type, scope, x, y, probability, clash, explanation, answer);
    }

    /** The same with another probability. */
    public Contradiction with(double calibrated) {
        return new Contradiction(id, type, scope, x, y, calibrated, clash, explanation, adjudication);
    }
}
