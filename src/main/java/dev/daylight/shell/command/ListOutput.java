package dev.daylight.shell.command;

import dev.daylight.shell.line.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * How a list is put out.
 *
 * @param page which page, from 1; null: the first
 * @param perPage rows a page, 0 for all; null: as many as fit on a few screens, and all where a program reads
 * @param json as JSON
 * @param csv as CSV
 */
record ListOutput(@Nullable Integer page, @Nullable Integer perPage, boolean json, boolean csv) {
    private static final int USUAL = 20;
    private static final int MOST = 100_000;

    ListOutput {
        if (json && csv) {
            throw new UsageException("'--json' and '--csv' exclude each other", "Give one");
        }
        if (page != null && page < 1) {
            throw new UsageException("'--page': " + page + " is out of range", "Pages count from 1");
        }
        if (perPage != null && (perPage < 0 || perPage > MOST)) {
            throw new UsageException(
                    "'--per-page': " + perPage + " is out of range", "Give 1 to " + MOST + ", or 0 for all");
        }
    }

    boolean forPrograms() {
        return json || csv;
    }

    /** Whether the user asked for a part. */
    boolean paged() {
        return page != null || perPage != null;
    }

    /** Rows a page, of a list with as many rows: at least 1. */
    int size(int rows) {
        int told = perPage != null ? perPage : forPrograms() && page == null ? 0 : USUAL;
        return Math.max(1, told == 0 ? rows : told);
    }

    /**
     * The first row of the page, from 0.
     *
     * @throws UsageException when there is no such page
     */
    int from(int rows) {
        int number = page == null ? 1 : page;
        int pages = Math.max(1, Math.ceilDiv(rows, size(rows)));
        if (number > pages) {
            throw new UsageException(
                    "There is no page " + number, pages == 1 ? "There is one page" : "The last page is " + pages);
        }
        return (number - 1) * size(rows);
    }
}
