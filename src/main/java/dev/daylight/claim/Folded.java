package dev.daylight.claim;

import java.util.ArrayList;
import java.util.List;

/** A sentence with line breaks and runs of blanks folded to one blank, its words' offsets moved along. */
record Folded(String text, List<Token> tokens) {
    Folded {
        tokens = List.copyOf(tokens);
    }

    static Folded of(String text, List<Token> tokens) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] moved = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            moved[i] = folded.length();
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
            if (!blank) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        moved[text.length()] = folded.length();
        int length = folded.length();
        if (length > 0 && folded.charAt(length - 1) == ' ') {
            folded.setLength(length - 1);
        }
        List<Token> shifted = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            int begin = Math.min(moved[token.begin()], folded.length());
            int end = Math.min(moved[token.end()], folded.length());
            shifted.add(new Token(token.text(), token.lemma(), token.tag(), begin, end));
        }
        return new Folded(folded.toString(), shifted);
    }
}
