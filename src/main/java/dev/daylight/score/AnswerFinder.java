package dev.daylight.score;

import dev.daylight.job.Job;
import java.util.List;

/** Finds the claims that answer a buyer's question. The scores ask; the pipeline implements it over the index. */
@FunctionalInterface
public interface AnswerFinder {
    /**
     * A claim that may answer a question.
     *
     * @param claim id of the claim
     * @param probability how sure it is that the claim answers the question, in [0, 1]
     */
    record Found(String claim, double probability) {
        public Found {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("not a probability: " + probability);
            }
        }
    }

    /**
     * @return in any order, of every vendor and channel at least the claim that answers the question best; claims that come
     *     nowhere near may be left out
     */
    List<Found> find(Job job, Job.Question question);
}
