package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import dev.daylight.report.SourceLinks;
import java.util.List;

/** Every list of an audit, in the order in which people want them. */
public final class Worklists {
    private Worklists() {}

    /** @param links from the file that will hold the lists to the originals */
    public static List<Worklist> of(Facts facts, SourceLinks links) {
        Rows rows = new Rows(facts, links);
        List<Worklist> lists = List.of(
                scores(facts),
                MessageList.of(rows),
                OverlapList.of(rows),
                ContradictionList.of(rows),
                AssetList.of(rows),
                QuestionList.of(rows),
                sameness(facts));
        // Where nobody decided anything, an empty list would only puzzle.
        return facts.audit().review().isEmpty() ? lists : Rows.join(lists, List.of(ReviewList.of(rows)));
    }

    private static Worklist scores(Facts facts) {
        return new Worklist(
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
                        Column.text("What a buying group meets", 80)),
                facts.audit().jobs().stream().map(Worklists::score).toList());
    }

    private static List<Cell> score(Audit.Job job) {
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
                Cell.of(overload.story()));
    }

    private static Cell number(boolean measured, double value) {
        return measured ? Cell.of(value) : Cell.EMPTY;
    }

    private static Worklist sameness(Facts facts) {
        return new Worklist(
                "sameness",
                "Sameness",
                "Who says what the other says: which share of one vendor's messages another makes, too, and how alike "
                        + "their wording is.",
                List.of(
                        Column.word("Messages of", 26),
                        Column.word("Also made by", 26),
                        Column.of("Share of messages", Column.Kind.SHARE),
                        Column.of("Likeness of wording", Column.Kind.SHARE)),
                facts.audit().sameness().stream()
                        .map(same -> List.of(
                                Cell.of(facts.index().name(same.from())),
                                Cell.of(facts.index().name(same.to())),
                                Cell.of(same.semantic()),
                                Cell.of(same.lexical())))
                        .toList());
    }
}
