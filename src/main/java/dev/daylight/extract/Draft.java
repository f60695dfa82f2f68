package dev.daylight.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document while it is read. */
final class Draft {
    final BlockWriter blocks;
    private final Budget budget;
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable LocalDate date;
    private int pages;
    private boolean pictures;

    Draft(Budget budget) {
        this.budget = budget;
        this.blocks = new BlockWriter(budget);
    }

    Budget budget() {
        return budget;
    }

    /** Keeps the first that says anything. */
    void title(@Nullable String candidate) {
        title = title == null ? useful(candidate) : title;
    }

    /** Keeps the first that says anything. */
    void author(@Nullable String candidate) {
        author = author == null ? useful(candidate) : author;
    }

    /** Keeps the first. */
    void date(@Nullable LocalDate candidate) {
        date = date == null ? candidate : date;
    }

    void pages(int count) {
        pages = Math.max(0, count);
    }

    void pictures() {
        pictures = true;
    }

    boolean hasPictures() {
        return pictures;
    }

    int pages() {
        return pages;
    }

    Document finish(String member, String format, String language) {
        return new Document(
                member, Status.ANALYZED, null, format, title, author, date, language, pages, blocks.text(), blocks.blocks());
    }

    private static @Nullable String useful(@Nullable String candidate) {
        if (candidate == null) {
            return null;
        }
        String line = Spaces.normalize(candidate);
        return line.isEmpty() ? null : line.length() > 300 ? line.substring(0, 300).strip() : line;
    }
}
