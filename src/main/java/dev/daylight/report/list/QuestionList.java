package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.score.JobScore.Answer;
import dev.daylight.score.JobScore.Completion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What buyers ask, and whether we answer it: one question a row, in the order of the jobs. */
final class QuestionList {
    /** Who answers: the words of the column, as filters take them. */
    static final List<String> STATUSES = List.of("by-us", "by-rivals-only", "by-nobody");

    private QuestionList() {}

    static Listing of(Rows rows) {
        Set<String> nobody = new HashSet<>();
        rows.audit().whiteSpace().forEach(space -> nobody.add(space.job() + "\n" + space.question()));
        List<Listing.Entry> entries = new ArrayList<>();
        for (Audit.Job job : rows.audit().jobs()) {
            job.answers()
                    .forEach(answer -> entries.add(
                            entry(rows, job, answer, nobody.contains(job.id() + "\n" + answer.question()))));
        }
        return new Listing(
                "questions",
                "Questions",
                "One question of buyers a row, whether we were found to answer it, and where best.",
                Rows.join(
                        List.of(
                                Column.word("Job", 24),
                                Column.text("Question", 50),
                                Column.word("Answered", 18),
                                Column.text("Channels that answer", 22),
                                Column.of("Probability", Column.Kind.SHARE)),
                        Rows.claimColumns(" of the nearest answer"),
                        List.of(
                                new Column("Decision", Column.Kind.TODO, 14),
                                new Column("Note", Column.Kind.TODO, 24),
                                Column.word("Id", 13))),
                entries);
    }

    private static Listing.Entry entry(Rows rows, Audit.Job job, Answer answer, boolean nobody) {
        String answered = answer.answered() ? "by us" : nobody ? "by nobody" : "by rivals only";
        return new Listing.Entry(
                new Subject(List.of(), Map.of(ListFilter.STATUS, ListFilter.word(answered)), List.of(job.id()), 1),
                row(rows, job, answer, answered));
    }

    /** Our channels in which the question was found to be answered. */
    private static List<String> channels(Rows rows, Audit.Job job, Answer answer) {
        return rows.facts().ownChannels().stream()
                .filter(channel -> {
                    Completion completion = job.completion().get(channel);
                    return completion != null
                            && completion.answers().stream()
                                    .anyMatch(one -> one.question().equals(answer.question()) && one.answered());
                })
                .toList();
    }

    private static List<Cell> row(Rows rows, Audit.Job job, Answer answer, String answered) {
        List<Cell> where = answer.claim().isEmpty()
                ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                : rows.claimCells(answer.claim());
        return Rows.join(
                List.of(
                        Cell.of(job.name()),
                        Cell.of(answer.text()),
                        Cell.of(answered),
                        Cell.of(String.join(", ", channels(rows, job, answer))),
                        Cell.of(answer.probability())),
                where,
                List.of(Cell.EMPTY, Cell.EMPTY, Cell.of(answer.claim())));
    }
}
