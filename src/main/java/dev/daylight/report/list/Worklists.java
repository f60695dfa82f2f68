package dev.daylight.report.list;

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
                ScoreList.of(rows).worklist(),
                MessageList.of(rows).worklist(),
                OverlapList.of(rows).worklist(),
                ContradictionList.of(rows).worklist(),
                AssetList.of(rows).worklist(),
                QuestionList.of(rows).worklist(),
                AnswerList.of(rows).worklist(),
                sameness(facts));
        // Where nobody decided anything, an empty list would only puzzle.
        return facts.audit().review().isEmpty()
                ? lists
                : Rows.join(lists, List.of(ReviewList.of(rows).worklist()));
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
