package dev.daylight.compare.contradiction;

import dev.daylight.compare.Contradiction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two claims about the same that use opposed expressions: must against optional, advice for against advice against, only these plans against all plans. */
final class CueDetector implements Detector {
    /**
     * @param number of this opposition among all, from 0
     * @param one expressions of one side
     * @param other expressions that can't hold beside it
     * @param weight how clearly they are opposed, in [0, 1]
     */
    record Opposition(int number, Cues one, Cues other, double weight) {
        /** Which side a claim takes, or both, or none: "required" inside "no card required" demands nothing. */
        Stance stance(Reading reading) {
            return new Stance(alone(one, other, reading), alone(other, one, reading));
        }

        private static Signal.@Nullable Words alone(Cues mine, Cues theirs, Reading reading) {
            Signal.Words found = mine.find(reading).orElse(null);
            return found == null || theirs.outside(reading, mine) ? null : found;
        }
    }

    /**
     * Where a claim uses expressions of the one side and none of the other beside them.
     *
     * @param one null: not on the first side
     * @param other null: not on the second
     */
    record Stance(Signal.@Nullable Words one, Signal.@Nullable Words other) {}

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
        double alike = Math.sqrt(Similarity.dice(x.numbers, y.numbers));
        Signal best = null;
        for (Opposition opposition : oppositions) {
            double strength = alike * opposition.weight();
            if (strength <= 0 || best != null && best.strength() >= strength) {
                continue;
            }
            Stance a = x.stance(opposition);
            Stance b = y.stance(opposition);
            if (a.one() != null && b.other() != null) {
                best = new Signal(type, strength, a.one(), b.other(), "");
            } else if (a.other() != null && b.one() != null) {
                best = new Signal(type, strength, a.other(), b.one(), "");
            }
        }
        return Optional.ofNullable(best);
    }
}
