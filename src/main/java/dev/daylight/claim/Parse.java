package dev.daylight.claim;

import java.util.List;

/**
 * Grammatical relations of a sentence, one entry a word.
 *
 * @param heads index of each word's head; -1 for a root
 * @param relations Universal Dependencies relation to the head, for example {@code nsubj}, {@code obl:to}
 * @param negated whether the word stands in the scope of a negation
 */
public record Parse(List<Integer> heads, List<String> relations, List<Boolean> negated) {
    public Parse {
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        negated = List.copyOf(negated);
        if (heads.size() != relations.size() || heads.size() != negated.size()) {
            throw new IllegalArgumentException("one head, relation and flag a word");
        }
    }
}
