package dev.daylight.compare.contradiction;

import java.util.Optional;

/** Looks for one kind of clash between two claims; the gate and the fusion decide whether it counts. */
interface Detector {
    /** Name of the input that its strength becomes, as in the weights' file. */
    String name();

    /** The clearest clash, or empty. */
    Optional<Signal> detect(Reading x, Reading y);
}
