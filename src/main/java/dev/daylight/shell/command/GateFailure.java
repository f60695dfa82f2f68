package dev.daylight.shell.command;

/** A command did its work, and the answer is no: a gate failed, or something that is needed is missing. */
public final class GateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed, as one sentence */
    public GateFailure(String message) {
        super(message);
    }
}
