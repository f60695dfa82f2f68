package dev.daylight.compare.contradiction;

import dev.daylight.claim.DependencyParser;
import dev.daylight.claim.Token;
import java.util.List;

/** Tells which words of a sentence are denied. Dear, since it takes a parse: implementations may remember. */
public interface Negations {
    /**
     * @param tokens words of one sentence
     * @return whether word i is within the scope of a negation, at i
     */
    List<Boolean> of(List<Token> tokens);

    /** From a parser, without remembering. */
    static Negations by(DependencyParser parser) {
        return tokens -> parser.parse(tokens).negated();
    }
}
