package dev.daylight.compare.contradiction;

import dev.daylight.compare.Contradiction;
import java.util.Optional;

/** Two vendors of a market each claim to be the only, the first or the most of the same: not both can be. */
final class UniqueDetector implements Detector {
    private final Cues unique;

    UniqueDetector(Cues unique) {
        this.unique = unique;
    }

    @Override
    public String name() {
        return "unique";
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        if (x.about().equals(y.about())) {
            return Optional.empty();
        }
        double strength = Math.sqrt(Similarity.dice(x.numbers, y.numbers));
        if (strength <= 0) {
            return Optional.empty();
        }
        Optional<Signal.Words> a = x.unique(unique);
        Optional<Signal.Words> b = y.unique(unique);
        return a.isPresent() && b.isPresent()
                ? Optional.of(new Signal(Contradiction.Type.FACT, strength, a.get(), b.get(), ""))
                : Optional.empty();
    }
}
