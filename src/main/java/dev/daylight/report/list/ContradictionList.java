package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.compare.Contradiction.Clash;
import dev.daylight.report.Facts.Side;
import dev.daylight.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may contradict whom: one pair of claims a row, our own first, the most probable of each side first. */
final class ContradictionList {
    private ContradictionList() {}

    static Listing of(Rows rows) {
        List<Listing.Entry> entries = new ArrayList<>();
        for (Side side : Side.values()) {
            rows.facts()
                    .contradictions(side)
                    .forEach(found -> entries.add(new Listing.Entry(subject(rows, found), row(rows, found, side))));
        }
        return new Listing(
                "contradictions",
                "Contradictions",
                "One pair of sentences a row that may contradict each other. Look at both in their documents before "
                        + "you use one; the probabilities add up to the number expected to be real.",
                Rows.join(
                        List.of(
                                Column.word("Between", 20),
                                Column.word("Type", 12),
                                Column.of("Probability", Column.Kind.SHARE),
                                Column.text("Why", 50)),
                        Rows.claimColumns(" 1"),
                        List.of(Column.text("Clashing words 1", 18)),
                        Rows.claimColumns(" 2"),
                        List.of(
                                Column.text("Clashing words 2", 18),
                                new Column("Decision", Column.Kind.TODO, 14),
                                new Column("Note", Column.Kind.TODO, 24),
                                Column.word("Id", 13))),
                entries);
    }

    private static Subject subject(Rows rows, Audit.Contradiction found) {
        return new Subject(
                List.of(rows.side(found.x()), rows.side(found.y())),
                Map.of(
                        ListFilter.TYPE,
                        ListFilter.word(found.type().name()),
                        ListFilter.SCOPE,
                        ListFilter.word(found.scope().name())),
                rows.jobsOfPair(found.x(), found.y()),
                found.probability());
    }

    private static List<Cell> row(Rows rows, Audit.Contradiction found, Side side) {
        String between = switch (side) {
            case OURS -> "ours and ours";
            case RIVAL_AND_US -> "a rival and us";
            case WITHIN_RIVAL -> "a rival and itself";
            case RIVALS -> "two rivals";
        };
        return Rows.join(
                List.of(
                        Cell.of(between),
                        Cell.of(Words.spaced(found.type().name())),
                        Cell.of(found.probability()),
                        Cell.of(
                                found.adjudication() == null
                                        ? found.explanation()
                                        : found.explanation() + " "
                                                + found.adjudication().describe())),
                rows.claimCells(found.x()),
                List.of(clash(found, found.x())),
                rows.claimCells(found.y()),
                List.of(clash(found, found.y()), rows.decisionCell(found.id()), Cell.EMPTY, Cell.of(found.id())));
    }

    private static Cell clash(Audit.Contradiction found, String claim) {
        return Cell.of(found.clash().stream()
                .filter(clash -> clash.claim().equals(claim))
                .map(Clash::text)
                .collect(Collectors.joining("; ")));
    }
}
