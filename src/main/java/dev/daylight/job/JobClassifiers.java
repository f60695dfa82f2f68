package dev.daylight.job;

import dev.daylight.embedding.ReaderModel;
import dev.daylight.embedding.SentenceEncoder;
import java.util.List;
import java.util.Optional;

/** Chooses the classifier that fits the jobs. */
public final class JobClassifiers {
    private JobClassifiers() {}

    /**
     * @param reader our trained model, if it is installed
     * @param encoder for jobs that the trained model doesn't know
     * @param remembering the same, for texts that are the same from run to run
     */
    public static JobClassifier of(
            List<Job> jobs, Optional<ReaderModel> reader, SentenceEncoder encoder, SentenceEncoder remembering) {
        return reader.filter(model -> FittedJobClassifier.knows(jobs, model))
                .<JobClassifier>map(model -> new BlendedJobClassifier(
                        new FittedJobClassifier(model), new ExampleJobClassifier(jobs, encoder, remembering)))
                .orElseGet(() -> new ExampleJobClassifier(jobs, encoder, remembering));
    }
}
