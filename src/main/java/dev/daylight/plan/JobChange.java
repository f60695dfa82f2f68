package dev.daylight.plan;

import dev.daylight.score.Interval;
import dev.daylight.score.JobScore;
import dev.daylight.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores of one buying job before and after.
 *
 * @param job id of the job
 * @param name name to show
 * @param overloadBefore 0 (easy) to 100 (overloaded)
 * @param overloadAfter the same
 * @param differentiationBefore 0 (all say what we say) to 100 (only we say it)
 * @param differentiationAfter the same
 * @param questions how many questions buyers ask
 * @param answeredBefore how many of them own content answers, per channel and {@code all}
 * @param answeredAfter the same
 */
public record JobChange(
        String job,
        String name,
        Interval overloadBefore,
        Interval overloadAfter,
        Interval differentiationBefore,
        Interval differentiationAfter,
        int questions,
        SortedMap<String, Integer> answeredBefore,
        SortedMap<String, Integer> answeredAfter) {
    /** Name of the entry over all channels. */
    public static final String ALL = "all";

    public JobChange {
        answeredBefore = new TreeMap<>(answeredBefore);
        answeredAfter = new TreeMap<>(answeredAfter);
    }

    /** One a job, in the order of the scores, which are of the same jobs. */
    static List<JobChange> of(Scores before, Scores after) {
        List<JobChange> changes = new ArrayList<>();
        for (int i = 0; i < before.jobs().size(); i++) {
            JobScore was = before.jobs().get(i);
            JobScore is = after.jobs().get(i);
            JobScore.Completion all = was.completion().get(ALL);
            changes.add(new JobChange(
                    was.job(),
                    was.name(),
                    was.overload(),
                    is.overload(),
                    was.differentiation(),
                    is.differentiation(),
                    all == null ? 0 : all.answers().size(),
                    answered(was),
                    answered(is)));
        }
        return changes;
    }

    private static SortedMap<String, Integer> answered(JobScore score) {
        SortedMap<String, Integer> answered = new TreeMap<>();
        score.completion()
                .forEach((channel, completion) -> answered.put(channel, (int) completion.answers().stream()
                        .filter(JobScore.Answer::answered)
                        .count()));
        return answered;
    }
}
