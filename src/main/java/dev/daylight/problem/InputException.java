package dev.daylight.problem;

/**
 * Input that the user can mend. The message reads as one sentence: what is wrong, where it is, and what to do about it.
 *
 * <p>The shell prints the message alone and exits with 2.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String remedy;

    /**
     * @param what what is wrong, for example {@code "unknown field 'chanel'"}
     * @param place file and position, for example {@code "corpus.yaml, line 3, column 5"}
     * @param remedy what to do, for example {@code "write 'channel'"}
     */
    public InputException(String what, String place, String remedy) {
        super(what + " (" + place + "). " + remedy);
        this.place = place;
        this.remedy = remedy;
    }

    public String place() {
        return place;
    }

    public String remedy() {
        return remedy;
    }
}
