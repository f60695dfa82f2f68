package dev.daylight.adjudicate;

/** What became of a question. */
public sealed interface Reply {
    /** It was answered, with whatever. */
    record Said(String text) implements Reply {}

    /**
     * No answer came.
     *
     * @param why for people
     * @param hopeless whether the next question would fare alike: a wrong name or key, say
     */
    record Silence(String why, boolean hopeless) implements Reply {}
}
