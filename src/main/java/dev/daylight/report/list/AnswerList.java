package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.score.JobScore.Answer;
import dev.daylight.score.JobScore.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Completion, channel by channel: what a buyer finds answered who comes only that way. One question and channel a row. */
final class AnswerList {
    private AnswerList() {}

    static Listing of(Rows rows) {
        List<Listing.Entry> entries = new ArrayList<>();
        for (Audit.Job job : rows.audit().jobs()) {
            for (String channel : rows.facts().ownChannels()) {
                Completion completion = job.completion().get(channel);
                if (completion != null) {
                    completion.answers().forEach(answer -> entries.add(entry(rows, job, channel, answer)));
                }
            }
        }
        return new Listing(
                "answers",
                "Answers by channel",
                "One question of buyers and one of our channels a row: whether the channel answers it, and in which words.",
                Rows.join(List.of(
                        Column.word("Job", 24),
                        Column.word("Channel", 14),
                        Column.text("Question", 50),
                        Column.word("Answered", 10),
                        Column.of("Probability", Column.Kind.SHARE),
                        Column.text("Nearest answer", 60),
                        Column.word("Document", 36),
                        Column.word("Place", 24))),
                entries);
    }

    private static Listing.Entry entry(Rows rows, Audit.Job job, String channel, Answer answer) {
        String answered = answer.answered() ? "yes" : "no";
        return new Listing.Entry(
                new Subject(List.of(), Map.of(ListFilter.STATUS, answered), List.of(job.id()), 1),
                row(rows, job, channel, answer, answered));
    }

    private static List<Cell> row(Rows rows, Audit.Job job, String channel, Answer answer, String answered) {
        List<Cell> where = answer.claim().isEmpty()
                ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                : rows.claimCells(answer.claim()).subList(2, 5);
        return Rows.join(
                List.of(
                        Cell.of(job.name()),
                        Cell.of(channel),
                        Cell.of(answer.text()),
                        Cell.of(answered),
                        Cell.of(answer.probability())),
                where);
    }
}
