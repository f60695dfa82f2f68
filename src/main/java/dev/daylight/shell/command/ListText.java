package dev.daylight.shell.command;

import dev.daylight.report.list.Worklist;
import dev.daylight.shell.command.ListView.Detail;
import dev.daylight.shell.command.ListView.Form;
import dev.daylight.shell.command.ListView.Head;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Paragraph;
import dev.daylight.shell.terminal.PlainText;
import dev.daylight.shell.terminal.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list on a terminal. Nothing is wider than the terminal: columns that matter less go, paths lose their beginning, quotes go on in
 * the next line and end with an ellipsis after some lines. Without a terminal everything is whole, a quote on one line.
 */
final class ListText {
    private static final int GAP = 2;
    private static final String INDENT = "  ";

    /** No more of a word is needed to know it again. */
    private static final int RECOGNISABLE = 24;

    private final Console console;
    private final ListView view;
    private final List<RowText> rows;
    private final List<Head> heads;
    private final int room;

    private ListText(Console console, ListView view, Worklist list) {
        this.console = console;
        this.view = view;
        this.rows = list.rows().stream().map(row -> new RowText(list, row)).toList();
        this.room = console.room();
        this.heads = new ArrayList<>(view.heads());
        while (room < Integer.MAX_VALUE && heads.size() > 1 && needed(heads) > room) {
            heads.remove(
                    heads.stream().min(Comparator.comparingInt(Head::worth)).orElseThrow());
        }
    }

    /** @return headings of the columns that there was no room for */
    static List<String> print(Console console, ListView view, Worklist list) {
        ListText text = new ListText(console, view, list);
        text.print();
        return view.heads().stream()
                .filter(head -> !text.heads.contains(head) && head.form() != Form.PATH)
                .map(Head::heading)
                .toList();
    }

    private void print() {
        List<String> lines = new Table(
                        heads.stream()
                                .map(head -> (head.form() == Form.NUMBER ? " " : "") + head.heading())
                                .toList(),
                        rows.stream().map(this::cells).toList())
                .render(room);
        console.heading(lines.getFirst());
        for (int i = 0; i < rows.size(); i++) {
            console.print(lines.get(i + 1));
            List<String> below = below(rows.get(i));
            below.forEach(console::print);
            boolean last = i == rows.size() - 1;
            if (!below.isEmpty() && !last) {
                console.print("");
            }
        }
    }

    private List<String> below(RowText row) {
        // The document's path always stands somewhere.
        Stream<Detail> paths = view.heads().stream()
                .filter(head -> head.form() == Form.PATH && !heads.contains(head))
                .map(head -> new Detail(Integer.MAX_VALUE, head.text()));
        return Stream.concat(paths, view.details().stream())
                .filter(detail -> !detail.text().apply(row).isBlank())
                .flatMap(detail -> Paragraph.block(detail.text().apply(row), INDENT, room, detail.lines()).stream())
                .toList();
    }

    private List<String> cells(RowText row) {
        return heads.stream()
                .map(head -> {
                    String text = PlainText.oneLine(head.text().apply(row));
                    return head.form() == Form.PATH ? PlainText.fitEnd(text, left(head)) : text;
                })
                .toList();
    }

    /** Columns that the other heads leave for this one. */
    private int left(Head head) {
        if (room == Integer.MAX_VALUE) {
            return room;
        }
        int others = heads.stream()
                .filter(other -> other != head)
                .mapToInt(other -> natural(other) + GAP)
                .sum();
        return Math.max(2, room - others);
    }

    private int needed(List<Head> some) {
        return some.stream()
                        .mapToInt(head -> switch (head.form()) {
                            case NUMBER -> natural(head);
                            case WORD -> Math.min(RECOGNISABLE, natural(head));
                            case PATH -> Math.min(room * 2 / 5, natural(head));
                        })
                        .sum()
                + GAP * (some.size() - 1);
    }

    private int natural(Head head) {
        return Stream.concat(
                        Stream.of(head.heading()),
                        rows.stream().map(row -> PlainText.oneLine(head.text().apply(row))))
                .mapToInt(PlainText::columns)
                .max()
                .orElse(0);
    }
}
