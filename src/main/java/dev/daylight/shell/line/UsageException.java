package dev.daylight.shell.line;

/** A command line that can't be understood, and what to write instead. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what is wrong, for example {@code "audit has no option '--onw'"}
     * @param remedy what to do, for example {@code "Did you mean '--own'?"}
     */
    public UsageException(String what, String remedy) {
        super(what + ". " + remedy);
    }
}
