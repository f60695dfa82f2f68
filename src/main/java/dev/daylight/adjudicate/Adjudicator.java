package dev.daylight.adjudicate;

/** Answers questions one at a time. */
public interface Adjudicator extends AutoCloseable {
    /**
     * Waits for an answer, but not for ever.
     *
     * @throws InterruptedException when the thread was interrupted
     */
    Reply ask(Question question) throws InterruptedException;

    @Override
    void close();
}
