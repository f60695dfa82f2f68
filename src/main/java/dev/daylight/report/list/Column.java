package dev.daylight.report.list;

import java.util.Locale;

/**
 * A column of a {@link Worklist}.
 *
 * @param title for people
 * @param kind how its values are shown
 * @param width in characters of the usual size
 */
public record Column(String title, Kind kind, int width) {
    /** How values are shown. */
    public enum Kind {
        /** Short words, on one line. */
        WORD,
        /** Sentences, on as many lines as they need. */
        TEXT,
        /** A whole number. */
        COUNT,
        /** Two decimals. */
        DECIMAL,
        /** Of [0, 1], as a percentage. */
        SHARE,
        /** Of [0, 100], one decimal. */
        SCORE,
        /** For the reader to fill in. */
        TODO
    }

    public Column {
        if (width < 1 || width > 200) {
            throw new IllegalArgumentException("width must be 1 to 200, not " + width);
        }
    }

    static Column word(String title, int width) {
        return new Column(title, Kind.WORD, width);
    }

    static Column text(String title, int width) {
        return new Column(title, Kind.TEXT, width);
    }

    static Column count(String title) {
        return new Column(title, Kind.COUNT, Math.max(9, title.length() / 2 + 4));
    }

    static Column of(String title, Kind kind) {
        return new Column(title, kind, Math.max(10, title.length() / 2 + 5));
    }

    boolean isNumber() {
        return switch (kind) {
            case COUNT, DECIMAL, SHARE, SCORE -> true;
            case WORD, TEXT, TODO -> false;
        };
    }

    /** For programs: {@code our_documents}. */
    public String key() {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
    }
}
