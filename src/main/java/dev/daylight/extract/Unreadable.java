package dev.daylight.extract;

/** Ends the reading of one document; the message is the reason a person reads. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        String message = getMessage();
        return message == null ? "can't be read" : message;
    }
}
