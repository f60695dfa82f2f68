package dev.daylight.score;

import java.util.List;
import java.util.SortedMap;

/**
 * How hard one buying job is made, and how much we differ in it.
 *
 * @param job id of the job
 * @param name name to show
 * @param overload 0 (easy) to 100 (overloaded)
 * @param components overwhelm, contradiction and indistinctness, in this order
 * @param story what a buying group meets, in plain words
 * @param overloadExplanation adds up to the overload
 * @param differentiation 0 (all say what we say) to 100 (only we say it); of our own messages
 * @param differentiationExplanation adds up to the differentiation
 * @param vendorDifferentiation the same measure taken for every vendor, by vendor id
 * @param completion per channel, and {@code all}: which of the job's questions our content answers
 */
public record JobScore(
        String job,
        String name,
        Interval overload,
        List<Component> components,
        String story,
        Explanation overloadExplanation,
        Interval differentiation,
        Explanation differentiationExplanation,
        SortedMap<String, Double> vendorDifferentiation,
        SortedMap<String, Completion> completion) {
    /**
     * A part of the overload.
     *
     * @param id {@code overwhelm}, {@code contradiction} or {@code indistinctness}
     * @param value in [0, 1], with its interval
     * @param weight share in the score, in [0, 1]; the weights add up to 1
     * @param measures what it was made from (hours, repeats, contradictions met, …), by name
     */
    public record Component(String id, Interval value, double weight, SortedMap<String, Double> measures) {}

    /**
     * Which questions of a job are answered.
     *
     * @param share answered questions of all, in [0, 1]
     * @param answers one per question of the job, in its order
     */
    public record Completion(double share, List<Answer> answers) {
        public Completion {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Whether a question is answered, and where best.
     *
     * @param question id of the question
     * @param text the question
     * @param answered whether the best passage answers it
     * @param claim id of the claim that answers it best, or empty when none comes near
     * @param probability how sure that is, in [0, 1]
     */
    public record Answer(String question, String text, boolean answered, String claim, double probability) {}

    public JobScore {
        components = List.copyOf(components);
    }
}
