package dev.daylight.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the original a person finds a block.
 *
 * @param page page number from 1, or null
 * @param slide slide number from 1, or null
 * @param sheet name of the sheet, or null
 * @param cells cell range such as {@code A3:D3}, or null
 * @param headings the headings above it, outermost first; may be empty
 * @param timecode start, {@code HH:MM:SS}, or null
 * @param speaker who says it, or null
 */
public record Anchor(
        @Nullable Integer page,
        @Nullable Integer slide,
        @Nullable String sheet,
        @Nullable String cells,
        List<String> headings,
        @Nullable String timecode,
        @Nullable String speaker) {
    public static final Anchor NONE = new Anchor(null, null, null, null, List.of(), null, null);

    public Anchor {
        headings = List.copyOf(headings);
    }

    public static Anchor ofPage(int page) {
        return new Anchor(page, null, null, null, List.of(), null, null);
    }

    public static Anchor ofSlide(int slide) {
        return new Anchor(null, slide, null, null, List.of(), null, null);
    }

    public static Anchor ofCells(String sheet, String cells) {
        return new Anchor(null, null, sheet, cells, List.of(), null, null);
    }

    public static Anchor ofTime(String timecode, @Nullable String speaker) {
        return new Anchor(null, null, null, null, List.of(), timecode, speaker);
    }

    public Anchor withHeadings(List<String> path) {
        return new Anchor(page, slide, sheet, cells, path, timecode, speaker);
    }

    /** For people: {@code page 7}, {@code slide 3 › Pricing}, {@code Pricing › Plans}, {@code 00:12:31, Dana}. */
    public String describe() {
        List<String> parts = new ArrayList<>();
        if (page != null) {
            parts.add("page " + page);
        }
        if (slide != null) {
            parts.add("slide " + slide);
        }
        if (sheet != null) {
            parts.add("sheet " + sheet + (cells == null ? "" : " " + cells));
        }
        if (timecode != null) {
            parts.add(timecode + (speaker == null ? "" : ", " + speaker));
        }
        parts.addAll(headings);
        return String.join(" › ", parts);
    }
}
