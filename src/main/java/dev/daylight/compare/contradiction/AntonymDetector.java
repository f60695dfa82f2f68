package dev.daylight.compare.contradiction;

import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Antonyms.Opposition;
import dev.daylight.claim.Antonyms.Range;
import dev.daylight.claim.Token;
import dev.daylight.compare.Contradiction;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Opposite words said of the same: an antonym pair with one word on each side and the rest of the claims alike. */
final class AntonymDetector implements Detector {
    private static final double WORDNET = 0.8;
    /** "Acme is open source" has nothing but the opposite word; the gate alone must tell whether the subject is the same. */
    private static final int BARE = 2;

    private static final double BARE_ALIKE = 0.5;
    private final Antonyms antonyms;

    AntonymDetector(Antonyms antonyms) {
        this.antonyms = antonyms;
    }

    @Override
    public String name() {
        return "antonym";
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        Signal best = null;
        for (Opposition pair : x.opposable(antonyms).opposed(y.opposable(antonyms))) {
            if (contrasted(pair, x, y) || conditions(pair, x, y) || denied(x, pair.x()) != denied(y, pair.y())) {
                continue;
            }
            SortedSet<String> a = without(x, pair.x());
            SortedSet<String> b = without(y, pair.y());
            boolean bare = a.size() <= BARE && b.size() <= BARE;
            double alike = Math.max(Math.sqrt(Similarity.dice(a, b)), bare ? BARE_ALIKE : 0);
            double strength = alike * (pair.market() ? 1 : WORDNET);
            if (strength > 0 && (best == null || strength > best.strength())) {
                best = new Signal(Contradiction.Type.ANTONYM, strength, span(x, pair.x()), span(y, pair.y()), "");
            }
        }
        return Optional.ofNullable(best);
    }

    /** When one side says both words itself, it weighs them, and doesn't deny the other side. */
    private static boolean contrasted(Opposition pair, Reading x, Reading y) {
        List<Token> xs = x.claim.tokens();
        List<Token> ys = y.claim.tokens();
        return y.indexOf(xs.get(pair.x().begin()).lemma()) >= 0
                        && y.indexOf(xs.get(pair.x().end() - 1).lemma()) >= 0
                || x.indexOf(ys.get(pair.y().begin()).lemma()) >= 0
                        && x.indexOf(ys.get(pair.y().end() - 1).lemma()) >= 0;
    }

    /** "Rules which pass are allowed" and "rules which fail are blocked" agree: the opposites are two cases. */
    private static boolean conditions(Opposition pair, Reading x, Reading y) {
        int a = x.claim.tokens().get(pair.x().begin()).begin();
        int b = y.claim.tokens().get(pair.y().begin()).begin();
        return Circumstances.insideCondition(x.claim, a) && Circumstances.insideCondition(y.claim, b);
    }

    private static boolean denied(Reading reading, Range range) {
        return reading.denies()
                && reading.negated()
                        .contains(reading.claim.tokens().get(range.end() - 1).lemma());
    }

    private static SortedSet<String> without(Reading reading, Range range) {
        SortedSet<String> words = new TreeSet<>(reading.content);
        for (int i = range.begin(); i < range.end(); i++) {
            words.remove(reading.claim.tokens().get(i).lemma());
        }
        return words;
    }

    private static Signal.Words span(Reading reading, Range range) {
        List<Token> tokens = reading.claim.tokens();
        return new Signal.Words(
                tokens.get(range.begin()).begin(), tokens.get(range.end() - 1).end());
    }
}
