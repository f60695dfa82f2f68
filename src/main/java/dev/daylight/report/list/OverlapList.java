package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.compare.Overlap;
import dev.daylight.report.Words;
import java.util.Comparator;
import java.util.List;

/** Who says the same as whom: one pair of claims a row, those with us first. */
final class OverlapList {
    private OverlapList() {}

    static Worklist of(Rows rows) {
        return new Worklist(
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
                        .map(overlap -> row(rows, overlap))
                        .toList());
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
