package dev.daylight.job;

import java.util.List;

/**
 * A buying job: something a buying group has to get done before it can buy.
 *
 * @param id short name used in files and commands, such as {@code validation}
 * @param name name to show
 * @param definition what it is to do this job
 * @param questions what buyers ask while they do it
 * @param examples passages that help with it
 */
public record Job(String id, String name, String definition, List<Question> questions, List<String> examples) {
    /**
     * A question that buyers ask.
     *
     * @param id short name, unique within the job
     * @param text the question
     */
    public record Question(String id, String text) {}

    public Job {
        questions = List.copyOf(questions);
        examples = List.copyOf(examples);
    }
}
