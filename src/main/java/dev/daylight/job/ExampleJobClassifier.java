package dev.daylight.job;

import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Any jobs, from what their file says of them: no training, so it works for jobs nobody has labelled, and it is less sure.
 *
 * <p>A passage is compared by embeddings with the job's definition and questions and with its examples. What it has in common with all
 * jobs says nothing, so the mean over jobs is taken off; so is its likeness to typical passages that help with no job
 * (instructions, release notes, reference). The sum becomes a probability by a logistic function whose parameters are the same for
 * every job.
 */
public final class ExampleJobClassifier implements JobClassifier {
    /** Passages of collateral that help nobody to buy. */
    static final List<String> OTHERS = List.of(
            "Open the settings page, click New key, enter a name and choose Save. Copy the key, since it is shown only once.",
            "Run the following command in your terminal to install the package, then restart the service.",
            "Fixed a crash when a table without rows was exported. Updated dependencies. Improved the wording of two messages.",
            "The parameter is optional. Its type is string and its default is empty. The method returns an array of objects.",
            "Use the drop-down list in the upper right corner to choose the period that the chart shows.",
            "See the next chapter for more details, or read the reference of the programming interface.");

    private final List<Job> jobs;
    private final SentenceEncoder encoder;
    private final List<Vectors> descriptions = new ArrayList<>();
    private final List<Vectors> examples = new ArrayList<>();
    private final Vectors others;

    public ExampleJobClassifier(List<Job> jobs, SentenceEncoder encoder) {
        this.jobs = List.copyOf(jobs);
        this.encoder = encoder;
        for (Job job : jobs) {
            List<String> said = new ArrayList<>();
            said.add(job.name() + ". " + job.definition());
            job.questions().forEach(question -> said.add(question.text()));
            descriptions.add(encoder.encode(said));
            examples.add(encoder.encode(job.examples()));
        }
        others = encoder.encode(OTHERS);
    }

    @Override
    public String fingerprint() {
        return "examples/1/" + encoder.fingerprint() + "/" + Integer.toHexString(jobs.hashCode());
    }

    @Override
    public List<SortedMap<String, Double>> classify(List<Input> passages) {
        Vectors texts = encoder.encode(passages.stream().map(ExampleJobClassifier::text).toList());
        List<SortedMap<String, Double>> results = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            double[] scores = scores(texts, i);
            SortedMap<String, Double> result = new TreeMap<>();
            for (int j = 0; j < scores.length; j++) {
                result.put(jobs.get(j).id(), 1 / (1 + Math.exp(-(Fit.SLOPE * scores[j] + Fit.OFFSET))));
            }
            results.add(result);
        }
        return results;
    }

    private static String text(Input passage) {
        String last = passage.headings().isEmpty() ? "" : passage.headings().getLast() + ". ";
        String title = passage.title().isEmpty() ? "" : passage.title() + ". ";
        return title + last + passage.text();
    }

    private double[] scores(Vectors texts, int i) {
        double[] scores = new double[jobs.size()];
        double mean = 0;
        for (int j = 0; j < scores.length; j++) {
            scores[j] = nearest(texts, i, descriptions.get(j)) + nearest(texts, i, examples.get(j));
            mean += scores[j] / scores.length;
        }
        double other = nearest(texts, i, others);
        for (int j = 0; j < scores.length; j++) {
            scores[j] -= Fit.COMMON * mean + Fit.OTHER * other;
        }
        return scores;
    }

    /** Mean of the two highest cosines: one alone is chance too often. */
    private static double nearest(Vectors texts, int i, Vectors known) {
        double first = -1;
        double second = -1;
        for (int k = 0; k < known.size(); k++) {
            double cosine = texts.dot(i, known, k);
            if (cosine > first) {
                second = first;
                first = cosine;
            } else if (cosine > second) {
                second = cosine;
            }
        }
        return known.size() == 1 ? first : (first + second) / 2;
    }

    /** Parameters, fitted on labelled passages of four markets; shared by all jobs, so they carry over to any. */
    private static final class Fit {
        static final double SLOPE = 6;
        static final double OFFSET = -2.5;
        static final double COMMON = 0.8;
        static final double OTHER = 0.5;

        private Fit() {}
    }
}
