package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Overlap;
import dev.daylight.report.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who says the same as whom: one pair of claims a row, those with us first. */
final class OverlapList {
    private OverlapList() {}

    static Listing of(Rows rows) {
        return new Listing(
                "overlaps",
                "Overlaps",
                "One pair of sentences a row that say the same; of a 'specific' pair, 1 says what 2 says and more.",
                Rows.join(
                        List.of(
                                Column.word("Between", 20),
                                Column.word("Kind", 12),
                                Column.of("Probability", Column.Kind.SHARE)),
                        Rows.claimColumns(" 1"),
                        Rows.claimColumns(" 2"),
                        List.of(
                                new Column("Decision", Column.Kind.TODO, 14),
                                new Column("Note", Column.Kind.TODO, 24),
                                Column.word("Id", 13))),
                rows.audit().overlaps().stream()
                        .filter(overlap -> overlap.kind() != Overlap.Kind.RELATED)
                        .sorted(Comparator.comparingInt(overlap -> between(rows, overlap)))
                        .map(overlap -> new Listing.Entry(subject(rows, overlap), row(rows, overlap)))
                        .toList());
    }

    private static Subject subject(Rows rows, Overlap overlap) {
        List<Subject.Side> sides = List.of(rows.side(overlap.x()), rows.side(overlap.y()));
        Scope scope = sides.get(0).vendor().equals(sides.get(1).vendor()) ? Scope.WITHIN : Scope.ACROSS;
        return new Subject(
                sides,
                Map.of(
                        ListFilter.KIND,
                        ListFilter.word(overlap.kind().name()),
                        ListFilter.SCOPE,
                        ListFilter.word(scope.name())),
                rows.jobsOfPair(overlap.x(), overlap.y()),
                overlap.pSame());
    }

    private static List<Cell> row(Rows rows, Overlap overlap) {
        String between = switch (between(rows, overlap)) {
            case 0 -> "a rival and us";
            case 1 -> "ours and ours";
            default -> "rivals";
        };
        return Rows.join(
                List.of(Cell.of(between), Cell.of(Words.spaced(overlap.kind().name())), Cell.of(overlap.pSame())),
                rows.claimCells(overlap.x()),
                rows.claimCells(overlap.y()),
                List.of(rows.decisionCell(overlap.id()), Cell.EMPTY, Cell.of(overlap.id())));
    }

    /** 0: a rival says what we say; 1: we repeat ourselves; 2: without us. */
    private static int between(Rows rows, Overlap overlap) {
        Audit audit = rows.audit();
        boolean x = rows.index().vendorOf(overlap.x()).equals(audit.own());
        boolean y = rows.index().vendorOf(overlap.y()).equals(audit.own());
        return x && y ? 1 : x || y ? 0 : 2;
    }
}
