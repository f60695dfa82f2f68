package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import java.util.List;
import java.util.Map;

/** How hard each job is made, and how far we differ in it: one buying job a row, in the order of the job file. */
final class ScoreList {
    private ScoreList() {}

    static Listing of(Rows rows) {
        return new Listing(
                "scores",
                "Scores",
                "One buying job a row. Empty where there was nothing to measure.",
                List.of(
                        Column.word("Job", 26),
                        Column.of("Overload", Column.Kind.SCORE),
                        Column.of("Overload low", Column.Kind.SCORE),
                        Column.of("Overload high", Column.Kind.SCORE),
                        Column.of("Differentiation", Column.Kind.SCORE),
                        Column.of("Differentiation low", Column.Kind.SCORE),
                        Column.of("Differentiation high", Column.Kind.SCORE),
                        Column.count("Questions"),
                        Column.count("Questions we answer"),
                        Column.text("What a buying group meets", 80),
                        Column.word("Id", 13)),
                rows.audit().jobs().stream()
                        .map(job -> new Listing.Entry(new Subject(List.of(), Map.of(), List.of(job.id()), 1), row(job)))
                        .toList());
    }

    private static List<Cell> row(Audit.Job job) {
        Audit.Overload overload = job.overload();
        Audit.Differentiation different = job.differentiation();
        boolean hard = Facts.measured(overload.explanation());
        boolean ours = Facts.measured(different.explanation());
        return List.of(
                Cell.of(job.name()),
                number(hard, overload.score()),
                number(hard, overload.low()),
                number(hard, overload.high()),
                number(ours, different.score()),
                number(ours, different.low()),
                number(ours, different.high()),
                Cell.of(job.answers().size()),
                Cell.of(job.answers().stream()
                        .filter(answer -> answer.answered())
                        .count()),
                Cell.of(overload.story()),
                Cell.of(job.id()));
    }

    private static Cell number(boolean measured, double value) {
        return measured ? Cell.of(value) : Cell.EMPTY;
    }
}
