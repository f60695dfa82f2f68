package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.report.Words;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who says what: one message a row, our own and the most telling first. */
final class MessageList {
    private MessageList() {}

    static Listing of(Rows rows) {
        List<Listing.Entry> entries = new ArrayList<>();
        for (MessageStatus status : MessageStatus.values()) {
            rows.facts()
                    .messages(status)
                    .forEach(message -> entries.add(new Listing.Entry(subject(rows, message), row(rows, message))));
        }
        return new Listing(
                "messages",
                "Messages",
                "One message a row: what vendors say, whoever says it, shown by its most central sentence.",
                Rows.join(
                        List.of(
                                Column.word("Status", 15),
                                Column.text("Message", 70),
                                Column.count("Vendors"),
                                Column.text("Who says it", 28),
                                Column.of("Distinctness", Column.Kind.DECIMAL),
                                Column.of("Weight", Column.Kind.DECIMAL),
                                Column.count("Claims"),
                                Column.count("Our documents"),
                                Column.word("Our channels", 18),
                                Column.word("Said best in", 40),
                                Column.word("Place", 24),
                                new Column("Decision", Column.Kind.TODO, 14),
                                new Column("Note", Column.Kind.TODO, 24)),
                        rows.jobColumns(),
                        List.of(Column.word("Id", 13))),
                entries);
    }

    private static Subject subject(Rows rows, Audit.Message message) {
        return new Subject(
                message.claims().stream().map(rows::side).toList(),
                Map.of(ListFilter.STATUS, ListFilter.word(message.status().name())),
                rows.facts().jobs(message.jobs()),
                1);
    }

    private static List<Cell> row(Rows rows, Audit.Message message) {
        // Our own words where we say it: that is the document to change.
        Optional<String> best = message.claims().stream()
                .filter(rows.index()::own)
                .findFirst()
                .or(() -> message.claims().stream().findFirst());
        List<Cell> where =
                best.map(rows::claimCells).orElse(List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        long documents = message.claims().stream()
                .filter(rows.index()::own)
                .map(claim -> rows.index().claim(claim).asset())
                .distinct()
                .count();
        return Rows.join(
                List.of(
                        Cell.of(Words.status(message.status())),
                        Cell.of(best.map(claim -> rows.index().claim(claim).text())
                                .orElse(message.text())),
                        Cell.of(message.vendors().size()),
                        Cell.of(Words.list(message.vendors().stream()
                                .map(rows.index()::name)
                                .toList())),
                        Cell.of(message.distinctness()),
                        Cell.of(message.weight()),
                        Cell.of(message.claims().size()),
                        Cell.of(documents),
                        Cell.of(String.join(", ", rows.facts().ownChannels(message))),
                        where.get(3),
                        where.get(4),
                        Cell.EMPTY,
                        Cell.EMPTY),
                rows.jobCells(message.jobs()),
                List.of(Cell.of(message.id())));
    }
}
