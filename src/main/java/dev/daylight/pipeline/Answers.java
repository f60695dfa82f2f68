package dev.daylight.pipeline;

import dev.daylight.compare.Comparison;
import dev.daylight.embedding.Vectors;
import dev.daylight.job.Job;
import dev.daylight.score.AnswerFinder;
import java.util.ArrayList;
import java.util.List;

/** temporary */
final class Answers implements AnswerFinder {
    private final Comparison comparison;
    private final Models models;

    Answers(Comparison comparison, Models models, List<Job> jobs) {
        this.comparison = comparison;
        this.models = models;
    }

    @Override
    public List<Found> find(Job job, Job.Question question) {
        Vectors q = models.encoder().encode(List.of(question.text()));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < comparison.claims().size(); i++) {
            double c = q.dot(0, comparison.vectors(), i);
            if (c > 0.3) {
                found.add(new Found(comparison.claims().get(i).id(), Math.max(0, Math.min(1, (c - 0.2) / 0.6))));
            }
        }
        return found;
    }
}
