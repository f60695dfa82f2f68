package dev.daylight.score;

import dev.daylight.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which questions of a job are answered: by us per channel and in all, and which by nobody. */
final class CompletionScorer {
    /** Least probability of an answer. */
    static final double ANSWERED = 0.5;
    /** Claims less probable than this are not named, not even as the best there is. */
    static final double NEAR = 0.2;
    /** Name of the entry over all channels. */
    static final String ALL = "all";

    private final Market market;
    private final AnswerFinder finder;

    CompletionScorer(Market market, AnswerFinder finder) {
        this.market = market;
        this.finder = finder;
    }

    /**
     * What was found for one job.
     *
     * @param channels per own channel, and {@code all}
     * @param whiteSpace questions that no vendor answers
     */
    record Result(SortedMap<String, JobScore.Completion> channels, List<Scores.WhiteSpace> whiteSpace) {}

    Result score(Job job) {
        SortedMap<String, List<JobScore.Answer>> answers = new TreeMap<>();
        answers.put(ALL, new ArrayList<>());
        for (var asset : market.comparison().assets()) {
            if (asset.analyzed() && market.vendor(asset.vendor()) == 0) {
                answers.put(asset.channel(), new ArrayList<>());
            }
        }
        List<Scores.WhiteSpace> whiteSpace = new ArrayList<>();
        for (Job.Question question : job.questions()) {
            List<AnswerFinder.Found> found = finder.find(job, question);
            answers.forEach((channel, list) -> list.add(best(question, channel, found)));
            if (found.stream().noneMatch(one -> one.probability() >= ANSWERED)) {
                whiteSpace.add(new Scores.WhiteSpace(job.id(), question.id(), question.text()));
            }
        }
        SortedMap<String, JobScore.Completion> channels = new TreeMap<>();
        answers.forEach((channel, list) -> {
            long answered = list.stream().filter(JobScore.Answer::answered).count();
            channels.put(channel, new JobScore.Completion(list.isEmpty() ? 0 : answered / (double) list.size(), list));
        });
        return new Result(channels, whiteSpace);
    }

    private JobScore.Answer best(Job.Question question, String channel, List<AnswerFinder.Found> found) {
        String claim = "";
        double probability = 0;
        for (AnswerFinder.Found one : found) {
            int place = market.claim(one.claim());
            boolean counts = market.vendorOfClaim(place) == 0
                    && (channel.equals(ALL)
                            || channel.equals(
                                    market.comparison().claims().get(place).channel()));
            boolean better = one.probability() > probability
                    || (one.probability() == probability && one.claim().compareTo(claim) < 0);
            if (counts && better && one.probability() >= NEAR) {
                claim = one.claim();
                probability = one.probability();
            }
        }
        return new JobScore.Answer(question.id(), question.text(), probability >= ANSWERED, claim, probability);
    }
}
