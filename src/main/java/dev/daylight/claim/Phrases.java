package dev.daylight.claim;

import java.util.List;
import java.util.Locale;

/** Finds a phrase, written in lemmas or as it stands, among words. */
public final class Phrases {
    private Phrases() {}

    public static int length(String phrase) {
        return phrase.split(" ").length;
    }

    /** Index of its first word; -1 when it isn't there. */
    public static int find(List<Token> tokens, String phrase) {
        return find(tokens, phrase, 0);
    }

    public static int find(List<Token> tokens, String phrase, int from) {
        String[] words = phrase.split(" ");
        for (int i = from; i + words.length <= tokens.size(); i++) {
            int matched = 0;
            while (matched < words.length && same(tokens.get(i + matched), words[matched])) {
                matched++;
            }
            if (matched == words.length) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Token token, String word) {
        return token.lemma().equals(word) || token.text().toLowerCase(Locale.ROOT).equals(word);
    }
}
