package dev.daylight.compare.contradiction;

import dev.daylight.claim.Token;
import dev.daylight.compare.Contradiction;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One claim denies what the other affirms: the words in the scope of a negation stand outside any negation in the other. */
final class NegationDetector implements Detector {
    /** "without X" mostly says how something is done, and denies less than "no X". */
    private static final double MANNER = 0.6;

    @Override
    public String name() {
        return "negation";
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        Optional<Signal> forward = x.denies() ? oneWay(x, y, false) : Optional.empty();
        Optional<Signal> backward = y.denies() ? oneWay(y, x, true) : Optional.empty();
        if (forward.isPresent() && backward.isPresent()) {
            return forward.get().strength() >= backward.get().strength() ? forward : backward;
        }
        return forward.or(() -> backward);
    }

    private static Optional<Signal> oneWay(Reading denier, Reading other, boolean swapped) {
        SortedSet<String> denied = denier.negated();
        if (denied.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> shared = new TreeSet<>(denied);
        shared.retainAll(other.affirmed());
        long agreed = Similarity.common(denied, other.negated());
        if (shared.isEmpty() || agreed >= shared.size()) {
            return Optional.empty();
        }
        // Two shared words of three say more than one of one.
        Token cue = denier.claim.tokens().get(denier.cue());
        double alike = Math.sqrt(Similarity.dice(denier.numbers, other.numbers));
        double covered = Math.min(1, (shared.size() - agreed) / (denied.size() / 2.0 + 1));
        double strength = covered * (1 + alike) / 2 * (cue.lemma().equals("without") ? MANNER : 1);
        Signal.Words denial = span(denier, shared, cue);
        Signal.Words affirmation = span(other, shared, null);
        String subject = String.join(" ", shared);
        return Optional.of(new Signal(
                Contradiction.Type.NEGATION,
                Math.min(1, strength),
                swapped ? affirmation : denial,
                swapped ? denial : affirmation,
                subject));
    }

    /** From the cue (or the first shared word) to the first shared word after it. */
    private static Signal.Words span(
            Reading reading, SortedSet<String> shared, @org.jspecify.annotations.Nullable Token cue) {
        int from = cue == null ? 0 : cue.begin();
        Token hit = null;
        for (Token token : reading.claim.tokens()) {
            if (shared.contains(token.lemma()) && (hit == null || hit.begin() < from)) {
                hit = token;
            }
        }
        if (hit == null) {
            return new Signal.Words(from, cue == null ? 0 : cue.end());
        }
        return cue == null
                ? new Signal.Words(hit.begin(), hit.end())
                : new Signal.Words(Math.min(cue.begin(), hit.begin()), Math.max(cue.end(), hit.end()));
    }
}
