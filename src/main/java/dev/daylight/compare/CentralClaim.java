package dev.daylight.compare;

import dev.daylight.claim.Claim;
import java.util.Locale;
import java.util.Set;

/**
 * How fit a claim is to stand for its message: one that a marketer would put on a slide. Self-contained, 6 to 30 words, a
 * sentence that ends as one, and about something named rather than "this".
 */
final class CentralClaim {
    private static final Set<String> LEANING = Set.of(
            "this",
            "that",
            "these",
            "those",
            "it",
            "its",
            "it's",
            "they",
            "their",
            "he",
            "she",
            "here",
            "there",
            "however",
            "but",
            "and",
            "or",
            "so",
            "also",
            "then",
            "thus",
            "therefore",
            "moreover",
            "additionally",
            "furthermore",
            "instead",
            "otherwise",
            "similarly",
            "likewise",
            "meanwhile",
            "for",
            "in",
            "such",
            "which",
            "because",
            "if",
            "when",
            "while",
            "although",
            "both",
            "another",
            "other",
            "finally",
            "below",
            "above",
            "assuming",
            "note",
            "see",
            "go",
            "you",
            "your",
            "let's",
            "next",
            "yes",
            "no");

    private CentralClaim() {}

    /** In (0, 1]: how well the claim stands alone. */
    static double fitness(Claim claim) {
        var words = Words.of(claim.text());
        double fitness = 1;
        if (words.size() < 6) {
            fitness *= 0.6;
        } else if (words.size() > 30) {
            fitness *= 0.5;
        } else if (words.size() > 22) {
            fitness *= 0.85;
        }
        if (!words.isEmpty() && LEANING.contains(words.get(0))) {
            fitness *= 0.5;
        }
        if (words.contains("this") || words.contains("these") || words.contains("above") || words.contains("below")) {
            fitness *= 0.8;
        }
        String text = claim.text().strip();
        if (text.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0)) || startsLow(text)) {
            fitness *= 0.8;
        }
        if (!text.endsWith(".") && !text.endsWith("!")) {
            fitness *= 0.9;
        }
        if (text.indexOf('(') >= 0 || text.contains("http") || text.contains(":")) {
            fitness *= 0.85;
        }
        return fitness;
    }

    private static boolean startsLow(String text) {
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        return first.equals(first.toLowerCase(Locale.ROOT)) && Character.isLetter(text.codePointAt(0));
    }
}
