package dev.daylight.report.list;

import dev.daylight.report.ReviewWords;
import dev.daylight.review.Reviewed;
import dev.daylight.review.Reviewed.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What people decided about findings: one decision a row, those that set something aside first. */
final class ReviewList {
    private ReviewList() {}

    static Listing of(Rows rows) {
        List<Listing.Entry> entries = new ArrayList<>();
        ReviewWords.ORDER.forEach(state -> rows.audit()
                .review()
                .in(state)
                .forEach(decision -> entries.add(new Listing.Entry(subject(rows, decision), row(rows, decision)))));
        return new Listing(
                "reviewed",
                "Reviewed",
                "One decision about a finding a row. What is set aside is in no other list and no score.",
                Rows.join(
                        List.of(
                                Column.word("State", 12),
                                Column.word("Decision", 28),
                                Column.word("Who and when", 24),
                                Column.text("Why", 50),
                                Column.text("Finding", 40)),
                        Rows.claimColumns(" 1"),
                        Rows.claimColumns(" 2"),
                        List.of(Column.word("Id", 13))),
                entries);
    }

    private static Subject subject(Rows rows, Reviewed decision) {
        List<String> claims = ReviewWords.claims(decision);
        Map<ListFilter, String> labels = new EnumMap<>(ListFilter.class);
        labels.put(ListFilter.STATUS, ListFilter.word(decision.state().name()));
        if (decision.type() != null) {
            labels.put(
                    decision.finding() == Finding.OVERLAP ? ListFilter.KIND : ListFilter.TYPE,
                    ListFilter.word(decision.type()));
        }
        if (decision.scope() != null) {
            labels.put(ListFilter.SCOPE, ListFilter.word(decision.scope().name()));
        }
        return new Subject(
                claims.stream().map(rows::side).toList(),
                labels,
                claims.isEmpty() ? List.of() : rows.jobsOfPair(claims.getFirst(), claims.getLast()),
                decision.probability() == null ? 1 : decision.probability());
    }

    private static List<Cell> row(Rows rows, Reviewed decision) {
        List<String> claims = ReviewWords.claims(decision);
        List<Cell> none = List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
        return Rows.join(
                List.of(
                        Cell.of(ReviewWords.state(decision.state())),
                        Cell.of(ReviewWords.verdict(decision)),
                        Cell.of(ReviewWords.who(decision)),
                        Cell.of(decision.reason()),
                        Cell.of(ReviewWords.finding(decision))),
                claims.isEmpty() ? none : rows.claimCells(claims.getFirst()),
                claims.isEmpty() ? none : rows.claimCells(claims.getLast()),
                List.of(Cell.of(decision.id())));
    }
}
