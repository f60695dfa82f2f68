package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What overlap looks at in one claim, made once and used for all its pairs.
 *
 * @param vendor id of the vendor
 * @param words how many words it has
 * @param shingles of its words, the vendor's own name as {@code we}
 * @param lemmas dictionary forms of its content words, sorted, without the vendor's own name
 * @param letters runs of four letters of its content words, each packed into 64 bits, sorted
 * @param numbers the numbers it names
 * @param negated whether a word in it denies
 */
record ClaimProfile(
        String vendor,
        int words,
        Shingles shingles,
        Set<String> lemmas,
        long[] letters,
        Set<String> numbers,
        boolean negated) {
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "n't",
            "no",
            "never",
            "without",
            "none",
            "nor",
            "neither",
            "cannot",
            "nothing",
            "nobody",
            "can't",
            "don't",
            "doesn't",
            "isn't",
            "aren't",
            "won't",
            "didn't",
            "wasn't",
            "couldn't",
            "shouldn't");
    /** Words that carry no message of their own. */
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "and", "or", "but", "if", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as",
            "into", "than", "then", "so", "be", "is", "are", "was", "were", "been", "being", "have", "has", "had", "do",
            "does", "did", "can", "could", "will", "would", "may", "might", "should", "must", "shall", "it", "its",
            "this", "that", "these", "those", "they", "their", "them", "there", "here", "you", "your", "yours", "he",
            "she", "his", "her", "i", "me", "my", "who", "which", "what", "when", "where", "how", "why", "while",
            "also", "just", "very", "more", "most", "such", "any", "all", "some", "each", "every", "other", "not",
            "n't", "'s", "'re", "'ve", "'ll", "'d", "no", "about", "up", "out", "over", "through", "between", "both",
            "either", "own", "it's", "let", "make", "get", "need", "want", "even", "like", "only", "too", "well", "via",
            "per");

    static ClaimProfile of(Claim claim, VendorNames names) {
        List<String> words = Words.of(claim.text());
        Set<String> lemmas = new TreeSet<>();
        boolean negated = words.stream().anyMatch(NEGATIONS::contains);
        List<String> candidates = new ArrayList<>();
        List<String> spelled = Words.spelled(claim.text());
        if (claim.tokens().isEmpty()) {
            spelled.stream()
                    .filter(word -> !names.self(claim.vendor(), word))
                    .map(Words::lower)
                    .forEach(candidates::add);
        }
        for (Token token : claim.tokens()) {
            negated |= NEGATIONS.contains(token.lemma().toLowerCase(Locale.ROOT));
            if (!names.self(claim.vendor(), token.text())) {
                candidates.add(
                        token.text().equals(Words.COUNTRY)
                                ? Words.COUNTRY
                                : token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        for (String lemma : candidates) {
            boolean wordlike = lemma.codePoints().anyMatch(Character::isLetter);
            if (wordlike && !EMPTY.contains(lemma) && !names.self(claim.vendor(), lemma)) {
                lemmas.add(lemma);
            }
        }
        return new ClaimProfile(
                claim.vendor(),
                words.size(),
                Shingles.of(names.align(claim.vendor(), spelled)),
                // In order as sums of their weights have it, and found by hash.
                new LinkedHashSet<>(lemmas),
                letters(lemmas),
                Numbers.of(claim.text(), words),
                negated);
    }

    private static long[] letters(Set<String> lemmas) {
        return lemmas.stream()
                .flatMapToLong(lemma -> java.util.stream.LongStream.rangeClosed(0, lemma.length() - 4L)
                        .map(i -> pack(lemma, (int) i)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long pack(String word, int begin) {
        long packed = 0;
        for (int i = begin; i < begin + 4; i++) {
            packed = packed << 16 | word.charAt(i);
        }
        return packed;
    }
}
