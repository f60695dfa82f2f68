package dev.daylight.extract;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document while it is read. */
final class Draft {
    /** What programs write where the title should be. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:slide|folie|diapositiva?|document|dokument|presentation|präsentation|スライド|幻灯片)\\s*\\d*"
                    + "|(?:microsoft )?powerpoint[ -]pr[äe]sentation|microsoft word - .*|untitled.*|title|none|null");

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
        String text = blocks.text();
        String heading = blocks.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .map(block -> text.substring(block.begin(), block.end()))
                .findFirst()
                .orElse(null);
        return new Document(
                member,
                Status.ANALYZED,
                null,
                format,
                title == null ? useful(heading) : title,
                author,
                date,
                language,
                pages,
                text,
                blocks.blocks());
    }

    private static @Nullable String useful(@Nullable String candidate) {
        if (candidate == null) {
            return null;
        }
        String line = Spaces.normalize(candidate);
        return line.isEmpty() || NO_TITLE.matcher(line).matches()
                ? null
                : line.length() > 300 ? line.substring(0, 300).strip() : line;
    }
}
