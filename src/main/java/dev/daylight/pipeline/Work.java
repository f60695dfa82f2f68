package dev.daylight.pipeline;

/** What can be done on other machines. */
public enum Work {
    DIGEST("Looking for changes"),
    EXTRACT("Reading documents"),
    READ("Finding claims"),
    MEANING("Looking for claims that mean the same"),
    WORDS("Looking for claims of the same words"),
    PARSE("Parsing denials"),
    CONTRADICTIONS("Looking for contradictions"),
    OVERLAPS("Looking for overlaps"),
    PAIRS("Comparing claims"),
    OWN_PAIRS("Asking your cross-encoder");

    private final String title;

    Work(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
