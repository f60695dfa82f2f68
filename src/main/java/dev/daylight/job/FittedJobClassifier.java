package dev.daylight.job;

import dev.daylight.embedding.ReaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The six built-in jobs, by a model that was trained on labelled passages of other markets. */
public final class FittedJobClassifier implements JobClassifier {
    private final ReaderModel reader;

    public FittedJobClassifier(ReaderModel reader) {
        this.reader = reader;
    }

    /**
     * Whether the model knows these jobs: they are the built-in ones, on which it was trained. Other names and questions don't matter; another
     * definition or other examples make another job of the same id.
     */
    public static boolean knows(List<Job> jobs, ReaderModel reader) {
        List<Job> builtIn = JobsFile.builtIn();
        return builtIn.stream()
                        .map(Job::id)
                        .sorted()
                        .toList()
                        .equals(reader.jobs().stream().sorted().toList())
                && meanings(jobs).equals(meanings(builtIn));
    }

    private static SortedMap<String, List<String>> meanings(List<Job> jobs) {
        SortedMap<String, List<String>> meanings = new TreeMap<>();
        for (Job job : jobs) {
            List<String> meaning = new ArrayList<>(job.examples());
            meaning.add(job.definition());
            meanings.put(job.id(), meaning);
        }
        return meanings;
    }

    @Override
    public String fingerprint() {
        return "fitted/" + reader.fingerprint();
    }

    @Override
    public List<SortedMap<String, Double>> classify(List<Input> passages) {
        return reader.jobs(passages.stream()
                .map(passage ->
                        new ReaderModel.PassageInput(passage.vendor(), passage.path(), passage.title(), passage.text()))
                .toList());
    }
}
