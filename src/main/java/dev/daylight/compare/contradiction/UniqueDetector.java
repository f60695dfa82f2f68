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
        Optional<Signal.Words> a = unique.find(x);
        Optional<Signal.Words> b = unique.find(y);
        double strength = Math.sqrt(Similarity.dice(x.content, y.content));
        return a.isPresent() && b.isPresent() && strength > 0
                ? Optional.of(new Signal(Contradiction.Type.FACT, strength, a.get(), b.get(), ""))
                : Optional.empty();
    }
}
