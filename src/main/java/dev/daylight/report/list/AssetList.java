package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.report.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was read and what could not be: one document a row, our own first. */
final class AssetList {
    private final Rows rows;
    private final Map<String, Integer> claims = new HashMap<>();
    private final Map<String, Set<String>> messages = new HashMap<>();
    private final Map<String, Integer> clashes = new HashMap<>();

    private AssetList(Rows rows) {
        this.rows = rows;
        for (Audit.Claim claim : rows.audit().claims()) {
            claims.merge(claim.asset(), 1, Integer::sum);
            messages.computeIfAbsent(claim.asset(), asset -> new HashSet<>()).add(claim.message());
        }
        for (Audit.Contradiction found : rows.audit().contradictions()) {
            String x = rows.index().claim(found.x()).asset();
            String y = rows.index().claim(found.y()).asset();
            clashes.merge(x, 1, Integer::sum);
            if (!x.equals(y)) {
                clashes.merge(y, 1, Integer::sum);
            }
        }
    }

    static Listing of(Rows rows) {
        AssetList list = new AssetList(rows);
        return new Listing(
                "assets",
                "Assets",
                "One document a row, also those that could not be read, with the reason.",
                Rows.join(
                        List.of(
                                Column.word("Vendor", 18),
                                Column.word("Channel", 12),
                                Column.word("Document", 50),
                                Column.text("Title", 40),
                                Column.word("Format", 9),
                                Column.word("Last changed", 13),
                                Column.word("Status", 12),
                                Column.text("Reason", 40),
                                Column.count("Words"),
                                Column.of("Reading ease", Column.Kind.SCORE),
                                Column.count("Claims"),
                                Column.count("Messages"),
                                Column.of("Said elsewhere", Column.Kind.SHARE),
                                Column.count("Contradictions"),
                                new Column("Decision", Column.Kind.TODO, 14),
                                new Column("Note", Column.Kind.TODO, 24)),
                        rows.jobColumns(),
                        List.of(Column.word("Id", 13))),
                rows.audit().assets().stream()
                        .sorted(Comparator.comparing(
                                asset -> !asset.vendor().equals(rows.audit().own())))
                        .map(asset -> new Listing.Entry(list.subject(asset), list.row(asset)))
                        .toList());
    }

    private Subject subject(Audit.Asset asset) {
        String reason = asset.reason() == null ? "" : asset.reason();
        String searched = String.join("\n", asset.title(), asset.path(), reason);
        return new Subject(
                List.of(new Subject.Side(asset.vendor(), asset.channel(), asset.path(), searched)),
                Map.of(ListFilter.STATUS, ListFilter.word(asset.status().name())),
                rows.facts().jobs(asset.jobs()),
                1);
    }

    private List<Cell> row(Audit.Asset asset) {
        Set<String> said = messages.getOrDefault(asset.id(), Set.of());
        long shared = said.stream()
                .filter(message -> rows.index().message(message).vendors().size() > 1)
                .count();
        Double ease = asset.readability();
        return Rows.join(
                List.of(
                        Cell.of(rows.index().name(asset.vendor())),
                        Cell.of(asset.channel()),
                        Cell.link(asset.path(), rows.links().document(asset.path())),
                        Cell.of(asset.title()),
                        Cell.of(asset.format()),
                        asset.date() == null ? Cell.EMPTY : Cell.of(asset.date().toString()),
                        Cell.of(Words.spaced(asset.status().name())),
                        asset.reason() == null ? Cell.EMPTY : Cell.of(asset.reason()),
                        Cell.of(asset.words()),
                        ease == null ? Cell.EMPTY : Cell.of(ease),
                        Cell.of(claims.getOrDefault(asset.id(), 0)),
                        Cell.of(said.size()),
                        said.isEmpty() ? Cell.EMPTY : Cell.of(shared / (double) said.size()),
                        Cell.of(clashes.getOrDefault(asset.id(), 0)),
                        Cell.EMPTY,
                        Cell.EMPTY),
                rows.jobCells(asset.jobs()),
                List.of(Cell.of(asset.id())));
    }
}
