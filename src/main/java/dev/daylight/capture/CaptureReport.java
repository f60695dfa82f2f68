package dev.daylight.capture;

import java.nio.file.Path;
import java.util.List;

/**
 * What a capture did.
 *
 * @param folder where the pages are: the channel's folder
 * @param vendor folder's name
 * @param pages in the order in which they were asked for
 * @param skipped in that order, too
 */
public record CaptureReport(Path folder, String vendor, List<Page> pages, List<Skipped> skipped) {
    /** How a page compares with what was there. */
    public enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Taken before the capture was broken off that this one goes on with. */
        KEPT
    }

    /**
     * @param url where it came from, redirects followed
     * @param file path below the market's folder, with forward slashes
     */
    public record Page(State state, String url, String file) {}

    /** @param reason in words a person understands */
    public record Skipped(String url, String reason) {}

    public CaptureReport {
        pages = List.copyOf(pages);
        skipped = List.copyOf(skipped);
    }

    public long count(State state) {
        return pages.stream().filter(page -> page.state() == state).count();
    }
}
