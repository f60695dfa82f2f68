package dev.daylight.job;

import dev.daylight.embedding.ReaderModel;
import java.util.List;
import java.util.SortedMap;

/** The six built-in jobs, by a model that was trained on labelled passages of other markets. */
public final class FittedJobClassifier implements JobClassifier {
    private final ReaderModel reader;

    public FittedJobClassifier(ReaderModel reader) {
        this.reader = reader;
    }

    /** Whether the model knows exactly these jobs: it was trained on the built-in ones, told apart by their ids. */
    public static boolean knows(List<Job> jobs, ReaderModel reader) {
        return jobs.stream().map(Job::id).sorted().toList().equals(reader.jobs().stream().sorted().toList());
    }

    @Override
    public String fingerprint() {
        return "fitted/" + reader.fingerprint();
    }

    @Override
    public List<SortedMap<String, Double>> classify(List<Input> passages) {
        return reader.jobs(passages.stream()
                .map(passage -> new ReaderModel.PassageInput(
                        passage.vendor(), passage.path(), passage.title(), passage.text()))
                .toList());
    }
}
