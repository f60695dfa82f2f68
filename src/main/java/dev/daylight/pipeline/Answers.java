package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.job.Job;
import dev.daylight.job.QuestionMatcher;
import dev.daylight.score.AnswerFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Answers to buyer questions among a market's claims: the best few of every vendor and channel, found once for all questions. */
final class Answers implements AnswerFinder {
    private static final int BEST = 3;

    private final Map<String, List<Found>> answers = new HashMap<>();

    Answers(Comparison comparison, Models models, List<Job> jobs) {
        this(comparison, models, jobs, BEST);
    }

    /** @param most how many answers a question, of each vendor and channel */
    Answers(Comparison comparison, Models models, List<Job> jobs, int most) {
        QuestionMatcher matcher = new QuestionMatcher(jobs, models.rememberingEncoder());
        List<Claim> claims = comparison.claims();
        List<String> places = claims.stream().map(Answers::place).toList();
        for (String place : new TreeSet<>(places)) {
            for (QuestionMatcher.Match match :
                    matcher.match(comparison.vectors(), i -> places.get(i).equals(place), most)) {
                List<Found> found = answers.computeIfAbsent(
                        key(match.job(), match.question().id()), key -> new ArrayList<>());
                match.answers()
                        .forEach(answer ->
                                found.add(new Found(claims.get(answer.text()).id(), answer.probability())));
            }
        }
    }

    @Override
    public List<Found> find(Job job, Job.Question question) {
        return answers.getOrDefault(key(job.id(), question.id()), List.of());
    }

    private static String place(Claim claim) {
        return claim.vendor() + '\n' + claim.channel();
    }

    private static String key(String job, String question) {
        return job + '\n' + question;
    }
}
