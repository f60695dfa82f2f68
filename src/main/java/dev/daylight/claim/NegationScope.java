package dev.daylight.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which words a negation denies.
 *
 * <p>A cue that modifies a verb denies the verb with its objects and complements, not its subject ("Acme does not store IP
 * addresses": store, IP, addresses); one that modifies a noun denies the noun phrase and the verb above it ("There is no
 * raw export"). Clauses that hang on by adverb or conjunction keep their own truth: "no plan is free, but the trial is".
 */
final class NegationScope {
    private static final Set<String> CUES = Set.of(
            "not", "n't", "n’t", "no", "never", "without", "neither", "nor", "none", "nothing", "nobody", "cannot", "hardly", "lack",
            "lacks", "lacking", "unable", "nt");
    private static final Set<String> CLOSED = Set.of("nsubj", "nsubj:pass", "csubj", "advcl", "parataxis", "conj", "cc", "punct", "acl:relcl", "mark", "discourse");

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubj:pass", "obj");

    private NegationScope() {}

    /** Whether the word by itself denies something. "No." with a full stop is an abbreviation of number; "not only" affirms. */
    static boolean isCue(List<Token> tokens, int i) {
        String lemma = tokens.get(i).lemma();
        if (!CUES.contains(lemma)) {
            return false;
        }
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lemma() : "";
        return switch (lemma) {
            case "not" -> !Set.of("only", "just", "merely", "to").contains(next);
            case "no" -> !Set.of("longer", "matter", "doubt", "wonder").contains(next) || next.equals("longer");
            default -> true;
        };
    }

    static List<Boolean> of(List<Token> tokens, List<Integer> heads, List<String> relations) {
        List<Boolean> negated = new ArrayList<>(Collections.nCopies(tokens.size(), false));
        for (int i = 0; i < tokens.size(); i++) {
            if (isCue(tokens, i)) {
                int head = heads.get(i);
                String lemma = tokens.get(i).lemma();
                if (lemma.startsWith("lack") || lemma.equals("unable") || lemma.equals("none") || head < 0) {
                    descend(i, heads, relations, negated);
                } else if (lemma.equals("without")) {
                    descend(head, heads, relations, negated);
                } else {
                    descend(head, heads, relations, negated);
                    boolean modifiesNoun = tokens.get(head).tag().startsWith("NN");
                    int above = heads.get(head);
                    if (modifiesNoun && above >= 0 && tokens.get(above).tag().startsWith("V") && ARGUMENTS.contains(relations.get(head))) {
                        negated.set(above, true);
                    }
                }
                negated.set(i, false);
            }
        }
        return negated;
    }

    private static void descend(int word, List<Integer> heads, List<String> relations, List<Boolean> negated) {
        if (negated.get(word)) {
            return;
        }
        negated.set(word, true);
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i) == word && !CLOSED.contains(relations.get(i))) {
                descend(i, heads, relations, negated);
            }
        }
    }
}
