package dev.daylight.compare.contradiction;

import dev.daylight.claim.Token;
import dev.daylight.compare.Contradiction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "A is faster than B" against "B is faster than A": the same comparison with its sides changed. */
final class ComparisonDetector implements Detector {
    /** A comparison: who is said to be more so than whom. */
    record Comparison(Token word, String than) {}

    private static final Set<String> LINKS = Set.of("than", "compared", "against", "unlike");

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        Optional<Comparison> a = x.comparison();
        Optional<Comparison> b = y.comparison();
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        boolean swapped = mentions(y, a.get().than())
                && mentions(x, b.get().than())
                && !a.get().than().equals(b.get().than());
        if (!swapped) {
            return Optional.empty();
        }
        double alike = Math.sqrt(Similarity.dice(x.numbers, y.numbers));
        boolean same = a.get().word().lemma().equals(b.get().word().lemma());
        return Optional.of(new Signal(
                Contradiction.Type.ANTONYM,
                same ? 1 : Math.min(1, 0.5 + alike / 2),
                new Signal.Words(a.get().word().begin(), a.get().word().end()),
                new Signal.Words(b.get().word().begin(), b.get().word().end()),
                ""));
    }

    private static boolean mentions(Reading reading, String name) {
        List<Token> tokens = reading.claim.tokens();
        for (Token token : tokens) {
            if (LINKS.contains(token.lemma())) {
                break;
            }
            if (token.text().toLowerCase(Locale.ROOT).startsWith(name)) {
                return true;
            }
        }
        return reading.claim.vendor().equals(name);
    }

    /** The first comparison in a claim. */
    static Optional<Comparison> comparison(Reading reading) {
        List<Token> tokens = reading.claim.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (LINKS.contains(tokens.get(i).lemma())) {
                for (int j = i + 1; j < Math.min(tokens.size(), i + 4); j++) {
                    if (tokens.get(j).tag().startsWith("NNP")) {
                        for (int k = i - 1; k >= 0; k--) {
                            String tag = tokens.get(k).tag();
                            if (tag.equals("JJR") || tag.equals("RBR")) {
                                return Optional.of(new Comparison(
                                        tokens.get(k), tokens.get(j).text().toLowerCase(Locale.ROOT)));
                            }
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
