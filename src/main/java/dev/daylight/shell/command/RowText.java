package dev.daylight.shell.command;

import dev.daylight.report.Words;
import dev.daylight.report.list.Cell;
import dev.daylight.report.list.Worklist;
import java.util.List;
import java.util.Locale;

/** The cells of one row of a list as people read them, by the titles of their columns. */
record RowText(Worklist list, List<Cell> cells) {
    /** Empty where there is nothing to tell. */
    String of(String title) {
        int column = list.column(title);
        return switch (cells.get(column)) {
            case Cell.Text text -> text.text();
            case Cell.Link link -> link.text();
            case Cell.Number number ->
                switch (list.columns().get(column).kind()) {
                    case SHARE -> Words.percent(number.value());
                    case SCORE -> Words.score(number.value());
                    case DECIMAL -> String.format(Locale.ROOT, "%.2f", number.value());
                    case COUNT, WORD, TEXT, TODO -> Words.number(Math.round(number.value()));
                };
        };
    }

    /** A score with its interval: {@code 9 (5–13)}; a dash where there was nothing to measure. */
    String interval(String title) {
        return of(title).isEmpty() ? "–" : of(title) + " (" + of(title + " low") + "–" + of(title + " high") + ")";
    }

    /** Who says it, how it reaches the buyer, in which document and where there. */
    String place(String mark) {
        return of("Vendor" + mark) + " (" + of("Channel" + mark) + "), "
                + at(of("Document" + mark), of("Place" + mark));
    }

    static String at(String document, String place) {
        return place.isEmpty() ? document : document + " › " + place;
    }

    static String quoted(String text) {
        return text.isEmpty() ? "" : "“" + text + "”";
    }
}
