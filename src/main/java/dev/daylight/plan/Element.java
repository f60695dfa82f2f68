package dev.daylight.plan;

/** Something that the own assets hold and that must not be lost. */
sealed interface Element {
    /** How bad it would be to lose it; above 0. Counts only where a budget forces a choice. */
    double weight();

    /** What it is, for people. */
    String text();

    /**
     * A message that we make.
     *
     * @param message its id
     */
    record Said(String message, String text, double weight) implements Element {}

    /**
     * A buyer question that a channel of ours answers.
     *
     * @param job id of the job
     * @param question id of the question
     * @param text the question
     * @param channel the channel
     */
    record Answered(String job, String question, String text, String channel, double weight) implements Element {}
}
