package dev.daylight.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one file, or from one member of a container (an attachment, a file in a ZIP).
 *
 * @param member path inside the container, for example {@code deck.pptx}; empty for the file itself
 * @param status how the reading ended
 * @param reason why it is not analyzed, in words a person understands; null if and only if {@code ANALYZED}
 * @param format short name: {@code pdf}, {@code pptx}, {@code html}, {@code markdown}, …
 * @param title from its metadata or first heading, or null
 * @param author from its metadata, or null
 * @param date last changed, from its metadata or front matter, or null
 * @param language ISO 639-1 code, or {@code und} when it can't be told
 * @param pages pages, slides or sheets; 0 when the format has none
 * @param text the extracted text; every offset in Daylight points into it
 * @param blocks in reading order, not overlapping
 */
public record Document(
        String member,
        Status status,
        @Nullable String reason,
        String format,
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate date,
        String language,
        int pages,
        String text,
        List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
        if ((status == Status.ANALYZED) != (reason == null)) {
            throw new IllegalArgumentException("a reason belongs to a document that is not analyzed: " + member);
        }
        int last = 0;
        for (Block block : blocks) {
            if (block.begin() < last || block.end() > text.length()) {
                throw new IllegalArgumentException(
                        "block " + block + " overlaps or lies outside the text of " + member);
            }
            last = block.end();
        }
    }

    /** A document that could not be read. */
    public static Document unreadable(String member, String format, String reason) {
        return new Document(member, Status.UNREADABLE, reason, format, null, null, null, "und", 0, "", List.of());
    }

    public Document skipped(String why) {
        return new Document(member, Status.SKIPPED, why, format, title, author, date, language, pages, text, blocks);
    }
}
