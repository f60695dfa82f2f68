package dev.daylight.job;

import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    private final SentenceEncoder remembering;
    private @Nullable Known known;

    /** What passages are compared with: of each job its definition and questions, and its examples; and passages that help nobody. */
    private record Known(List<Vectors> descriptions, List<Vectors> examples, Vectors others) {}

    public ExampleJobClassifier(List<Job> jobs, SentenceEncoder encoder) {
        this(jobs, encoder, encoder);
    }

    /** @param remembering the same encoder, for the jobs' own texts, which are the same from run to run */
    public ExampleJobClassifier(List<Job> jobs, SentenceEncoder encoder, SentenceEncoder remembering) {
        this.jobs = List.copyOf(jobs);
        this.encoder = encoder;
        this.remembering = remembering;
    }

    /** Encoded with the first passage: in most runs there is none. */
    private synchronized Known known() {
        if (known == null) {
            List<Vectors> descriptions = new ArrayList<>();
            List<Vectors> examples = new ArrayList<>();
            for (Job job : jobs) {
                List<String> said = new ArrayList<>();
                said.add(job.name() + ". " + job.definition());
                job.questions().forEach(question -> said.add(question.text()));
                descriptions.add(remembering.encode(said));
                examples.add(remembering.encode(job.examples()));
            }
            known = new Known(descriptions, examples, remembering.encode(OTHERS));
        }
        return known;
    }

    @Override
    public String fingerprint() {
        return "examples/1/" + encoder.fingerprint() + "/" + jobs;
    }

    @Override
    public List<SortedMap<String, Double>> classify(List<Input> passages) {
        Vectors texts =
                encoder.encode(passages.stream().map(ExampleJobClassifier::text).toList());
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

    double[] scores(Vectors texts, int i) {
        Known compared = known();
        double[] scores = new double[jobs.size()];
        double mean = 0;
        for (int j = 0; j < scores.length; j++) {
            scores[j] = nearest(texts, i, compared.descriptions().get(j))
                    + nearest(texts, i, compared.examples().get(j));
            mean += scores[j] / scores.length;
        }
        double other = nearest(texts, i, compared.others());
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
        static final double SLOPE = 8.04;
        static final double OFFSET = -2.79;
        static final double COMMON = 0.7;
        static final double OTHER = 0.6;

        private Fit() {}
    }
}
