package dev.daylight.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much it tells when two claims share a word: inverse document frequency over the market's claims (Spärck Jones 1972),
 * so that in a market of feature flags the word "flag" counts for little.
 */
final class LemmaWeights {
    private final Map<String, Double> weights = new HashMap<>();
    private final double unseen;

    LemmaWeights(Collection<ClaimProfile> profiles) {
        Map<String, Integer> frequency = new HashMap<>();
        for (ClaimProfile profile : profiles) {
            for (String lemma : profile.lemmas()) {
                frequency.merge(lemma, 1, Integer::sum);
            }
        }
        double claims = profiles.size();
        frequency.forEach((lemma, count) -> weights.put(lemma, Math.log((claims + 1.0) / (count + 0.5))));
        unseen = Math.log((claims + 1.0) / 0.5);
    }

    double of(String lemma) {
        return weights.getOrDefault(lemma, unseen);
    }

    double sum(Set<String> lemmas) {
        double sum = 0;
        for (String lemma : lemmas) {
            sum += of(lemma);
        }
        return sum;
    }

    double shared(Set<String> a, Set<String> b) {
        double sum = 0;
        for (String lemma : a) {
            sum += b.contains(lemma) ? of(lemma) : 0;
        }
        return sum;
    }
}
