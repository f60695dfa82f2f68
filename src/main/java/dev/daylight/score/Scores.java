package dev.daylight.score;

import java.util.List;

/**
 * All scores of a market.
 *
 * @param jobs in the order of the job file
 * @param messages one per message, in the order of the comparison
 * @param sameness for every ordered pair of vendors
 * @param whiteSpace questions of buyers that no vendor answers
 */
public record Scores(
        List<JobScore> jobs, List<MessageScore> messages, List<Sameness> sameness, List<WhiteSpace> whiteSpace) {
    /**
     * A buyer question that nobody answers.
     *
     * @param job id of the job
     * @param question id of the question
     * @param text the question
     */
    public record WhiteSpace(String job, String question, String text) {}

    public Scores {
        jobs = List.copyOf(jobs);
        messages = List.copyOf(messages);
        sameness = List.copyOf(sameness);
        whiteSpace = List.copyOf(whiteSpace);
    }
}
