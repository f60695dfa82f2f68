package dev.daylight.shell.command;

import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal shows of a list: for each row a line with columns, and below it what needs room, such as quotes.
 *
 * @param heads columns, from left to right
 * @param details what stands below, from top to bottom
 */
record ListView(List<Head> heads, List<Detail> details) {
    private static final int QUOTE = 4;
    private static final int PLACE = 3;
    private static final int STORY = 6;
    private static final int KEPT = 100;
    private static final int ALWAYS = 101;

    /** How a column's text is put. */
    enum Form {
        WORD,
        /** To the right. */
        NUMBER,
        /** Gives way to the other columns, at its beginning. */
        PATH
    }

    /** @param worth those worth least go first where there is no room for all */
    record Head(String heading, int worth, Form form, Function<RowText, String> text) {}

    /** @param lines most lines it takes on a terminal */
    record Detail(int lines, Function<RowText, String> text) {}

    ListView {
        heads = List.copyOf(heads);
        details = List.copyOf(details);
    }

    static ListView of(ListKind list) {
        return switch (list) {
            case MESSAGES -> MESSAGES;
            case OVERLAPS -> OVERLAPS;
            case CONTRADICTIONS -> CONTRADICTIONS;
            case ASSETS -> ASSETS;
            case JOBS -> JOBS;
            case QUESTIONS -> QUESTIONS;
        };
    }

    /** The same with the column that the rows are sorted by kept to the last; a column is meant by its name or a part of it. */
    ListView sortedBy(@Nullable String sort) {
        if (sort == null) {
            return this;
        }
        String wanted = ListFilter.word(sort);
        return new ListView(
                heads.stream()
                        .map(head -> wanted.contains(ListFilter.word(head.heading()))
                                ? new Head(head.heading(), KEPT, head.form(), head.text())
                                : head)
                        .toList(),
                details);
    }

    private static final ListView MESSAGES = new ListView(
            List.of(
                    word("Id", ALWAYS),
                    word("Status", 8),
                    new Head("Distinct", 6, Form.NUMBER, row -> ours(row) ? row.of("Distinctness") : "–"),
                    new Head("Weight", 5, Form.NUMBER, row -> ours(row) ? row.of("Weight") : "–"),
                    number("Vendors", 7, "Vendors"),
                    number("Claims", 3, "Claims"),
                    number("Our documents", 2, "Our documents")),
            List.of(
                    new Detail(QUOTE, row -> RowText.quoted(row.of("Message"))),
                    new Detail(
                            PLACE,
                            row -> row.of("Who says it") + "; best in "
                                    + RowText.at(row.of("Said best in"), row.of("Place")))));

    private static final ListView OVERLAPS = new ListView(
            List.of(word("Id", ALWAYS), word("Between", 6), word("Kind", 7), number("Probability", 8, "Probability")),
            pair());

    private static final ListView CONTRADICTIONS = new ListView(
            List.of(word("Id", ALWAYS), word("Between", 6), word("Type", 7), number("Probability", 8, "Probability")),
            with(pair(), new Detail(QUOTE, row -> "Why: " + row.of("Why"))));

    private static final ListView ASSETS = new ListView(
            List.of(
                    word("Id", ALWAYS),
                    new Head("Document", 10, Form.PATH, row -> row.of("Document")),
                    word("Status", 6),
                    word("Changed", 1, "Last changed"),
                    number("Words", 3, "Words"),
                    number("Claims", 2, "Claims"),
                    number("Messages", 5, "Messages"),
                    number("Said elsewhere", 7, "Said elsewhere"),
                    number("Contradictions", 8, "Contradictions")),
            List.of(new Detail(PLACE, row -> row.of("Reason"))));

    private static final ListView JOBS = new ListView(
            List.of(
                    word("Id", ALWAYS),
                    word("Job", 5),
                    new Head("Overload", 8, Form.NUMBER, row -> row.interval("Overload")),
                    new Head("Differs", 7, Form.NUMBER, row -> row.interval("Differentiation")),
                    new Head(
                            "Answered",
                            6,
                            Form.NUMBER,
                            row -> row.of("Questions we answer") + " of " + row.of("Questions"))),
            List.of(new Detail(STORY, row -> row.of("What a buying group meets"))));

    private static final ListView QUESTIONS = new ListView(
            List.of(
                    new Head("Id", ALWAYS, Form.WORD, row -> row.of("Id").isEmpty() ? "–" : row.of("Id")),
                    word("Job", 6),
                    word("Answered", 8),
                    number("Probability", 7, "Probability")),
            List.of(
                    new Detail(QUOTE, row -> row.of("Question")),
                    new Detail(
                            QUOTE,
                            row -> row.of("Id").isEmpty()
                                    ? ""
                                    : "Nearest: " + RowText.quoted(row.of("Text of the nearest answer"))),
                    new Detail(PLACE, row -> row.of("Id").isEmpty() ? "" : row.place(" of the nearest answer"))));

    /** Of messages that only rivals make, distinctness and weight are not measured. */
    private static boolean ours(RowText row) {
        return !row.of("Our documents").equals("0");
    }

    private static List<Detail> pair() {
        return List.of(
                new Detail(QUOTE, row -> RowText.quoted(row.of("Text 1"))),
                new Detail(PLACE, row -> row.place(" 1")),
                new Detail(QUOTE, row -> RowText.quoted(row.of("Text 2"))),
                new Detail(PLACE, row -> row.place(" 2")));
    }

    private static List<Detail> with(List<Detail> some, Detail one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static Head word(String title, int worth) {
        return word(title, worth, title);
    }

    private static Head word(String heading, int worth, String title) {
        return new Head(heading, worth, Form.WORD, row -> row.of(title));
    }

    private static Head number(String heading, int worth, String title) {
        return new Head(heading, worth, Form.NUMBER, row -> row.of(title));
    }
}
