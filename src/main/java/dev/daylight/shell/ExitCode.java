package dev.daylight.shell;

/** How the program ends, for scripts. Told in {@code daylight help}. */
enum ExitCode {
    DONE(0),
    /** A gate failed, or something that is needed is missing. */
    GATE_FAILED(1),
    /** The command line or the input can't be used; the user can mend it. */
    USAGE(2),
    /** A fault in Daylight or in the machine. */
    INTERNAL(3),
    /** Ctrl-C: 128 and the signal's number, as shells count it. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
