package dev.daylight.job;

import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which texts answer which buyer question, by embeddings.
 *
 * <p>A text that is near to every question (it is about buying) says little, and one that is nearer to another question rather
 * answers that. So what counts is how far a question stands out for a text: its cosine above the mean over all questions, and above
 * the best of the others (mostly negative). Both go into a logistic function, fitted on thirty question–text pairs of our
 * own among all questions that those texts do not answer, so that the probability is one for a random question and text of collateral:
 * low unless the match is plain. {@code AnswersTest} measures it on thirty others.
 */
public final class QuestionMatcher {
    /** What even a file of one question is compared with. */
    private static final double LEAST = 0.1;

    private static final double OFFSET = -2.57;
    private static final double ABOVE_MEAN = 6.93;
    private static final double ABOVE_OTHERS = 11.13;

    /**
     * A question with the texts that answer it best.
     *
     * @param job id of the job
     * @param question the question
     * @param answers most probable first
     */
    public record Match(String job, Job.Question question, List<Answer> answers) {
        public Match {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A text that may answer.
     *
     * @param text its place in the list
     * @param probability that it answers the question, in [0, 1]
     */
    public record Answer(int text, double probability) {}

    private record Asked(String job, Job.Question question) {}

    private final List<Asked> asked = new ArrayList<>();
    private final SentenceEncoder encoder;
    private @Nullable Vectors questions;
    private final String fingerprint;

    public QuestionMatcher(List<Job> jobs, SentenceEncoder encoder) {
        for (Job job : jobs) {
            job.questions().forEach(question -> asked.add(new Asked(job.id(), question)));
        }
        this.encoder = encoder;
        fingerprint = "questions/1/" + encoder.fingerprint() + "/" + asked;
    }

    /** Names questions and model; part of every cache key. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * @param texts embeddings of claims or passages, by the same encoder
     * @param eligible which of them may answer, by place
     * @param most how many answers a question at most
     * @return one match a question, in the order of jobs and questions
     */
    public List<Match> match(Vectors texts, IntPredicate eligible, int most) {
        Vectors compared = questions();
        int[] places = IntStream.range(0, texts.size()).filter(eligible).toArray();
        double[][] probabilities = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            probabilities[i] = probabilities(texts, places[i], compared);
        }
        List<Match> matches = new ArrayList<>();
        for (int q = 0; q < asked.size(); q++) {
            int question = q;
            matches.add(new Match(
                    asked.get(q).job, asked.get(q).question, best(places, i -> probabilities[i][question], most)));
        }
        return matches;
    }

    private synchronized Vectors questions() {
        if (questions == null) {
            questions = encoder.encode(
                    asked.stream().map(one -> one.question.text()).toList());
        }
        return questions;
    }

    /** The most probable; equals in the order of the texts. */
    private static List<Answer> best(int[] places, IntToDoubleFunction probability, int most) {
        List<Answer> best = new ArrayList<>();
        if (most >= places.length) {
            for (int i = 0; i < places.length; i++) {
                best.add(new Answer(places[i], probability.applyAsDouble(i)));
            }
            // Sorting is stable.
            best.sort(Comparator.comparingDouble(answer -> -answer.probability));
            return best;
        }
        for (int i = 0; i < places.length; i++) {
            double p = probability.applyAsDouble(i);
            if (best.size() == most && !(p > best.getLast().probability)) {
                continue;
            }
            int at = best.size();
            while (at > 0 && p > best.get(at - 1).probability) {
                at--;
            }
            best.add(at, new Answer(places[i], p));
            if (best.size() > most) {
                best.removeLast();
            }
        }
        return best;
    }

    /** Probability per question that text i answers it. */
    private double[] probabilities(Vectors texts, int i, Vectors questions) {
        double[] cosines = new double[asked.size()];
        double mean = 0;
        double first = -1;
        double second = -1;
        for (int q = 0; q < cosines.length; q++) {
            cosines[q] = texts.dot(i, questions, q);
            mean += cosines[q] / cosines.length;
            if (cosines[q] > first) {
                second = first;
                first = cosines[q];
            } else {
                second = Math.max(second, cosines[q]);
            }
        }
        double[] probabilities = new double[cosines.length];
        for (int q = 0; q < cosines.length; q++) {
            double others = Math.max(LEAST, cosines[q] == first ? second : first);
            double z = OFFSET + ABOVE_MEAN * (cosines[q] - mean) + ABOVE_OTHERS * (cosines[q] - others);
            probabilities[q] = 1 / (1 + Math.exp(-z));
        }
        return probabilities;
    }
}
