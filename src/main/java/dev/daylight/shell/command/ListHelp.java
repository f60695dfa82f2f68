package dev.daylight.shell.command;

/** What the commands that list say alike of what they take. */
final class ListHelp {
    static final String AUDIT =
            "the market's folder, the folder of its reports, or an audit.json; left out: the last audit";
    static final String VENDOR = "of this vendor: an id or name, 'own' or 'rivals'; several with commas between";
    static final String AGAINST = "whose other side is of this vendor: an id or name, 'own' or 'rivals'";
    static final String CHANNEL = "that reach the buyer this way, such as website or rep";
    static final String JOB = "that belong to this buying job: its id or name";
    static final String SCOPE = "within one vendor, or across two";
    static final String MIN_PROBABILITY = "at least as probable: 0.5 or 50%";
    static final String PATH = "in documents whose path is like this: 'own/*/rep/**', '*.pdf', or a folder";
    static final String CONTAINS = "with these words, in capitals or not";
    static final String SORT = "column to sort by, as --csv calls it; numbers from the largest";
    static final String REVERSE = "the other way round";
    static final String PAGE = "which page to show, from 1";
    static final String PER_PAGE = "rows a page, 20 if you don't say; 0: all";
    static final String JSON = "print JSON: all rows and columns, unless you ask for a page";
    static final String CSV = "print CSV: all rows and columns, unless you ask for a page";

    private ListHelp() {}
}
