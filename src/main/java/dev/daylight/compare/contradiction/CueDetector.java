package dev.daylight.compare.contradiction;

import dev.daylight.compare.Contradiction;
import java.util.List;
import java.util.Optional;

/** Two claims about the same that use opposed expressions: must against optional, advice for against advice against, only these plans against all plans. */
final class CueDetector implements Detector {
    /**
     * @param one expressions of one side
     * @param other expressions that can't hold beside it
     * @param weight how clearly they are opposed, in [0, 1]
     */
    record Opposition(Cues one, Cues other, double weight) {}

    private final String name;
    private final Contradiction.Type type;
    private final List<Opposition> oppositions;

    CueDetector(String name, Contradiction.Type type, List<Opposition> oppositions) {
        this.name = name;
        this.type = type;
        this.oppositions = List.copyOf(oppositions);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        double alike = Math.sqrt(Similarity.dice(x.content, y.content));
        Signal best = null;
        for (Opposition opposition : oppositions) {
            best = better(best, alike * opposition.weight(), opposition.one(), x, opposition.other(), y);
            best = better(best, alike * opposition.weight(), opposition.other(), x, opposition.one(), y);
        }
        return Optional.ofNullable(best);
    }

    private @org.jspecify.annotations.Nullable Signal better(
            @org.jspecify.annotations.Nullable Signal best, double strength, Cues inX, Reading x, Cues inY, Reading y) {
        if (strength <= 0 || best != null && best.strength() >= strength || inX.outside(y, inY) || inY.outside(x, inX)) {
            return best;
        }
        Optional<Signal.Words> a = inX.find(x);
        Optional<Signal.Words> b = inY.find(y);
        return a.isPresent() && b.isPresent() ? new Signal(type, strength, a.get(), b.get(), "") : best;
    }
}
