package dev.daylight.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * Machines that work for an audit. An engine knows how to bring bytes to workers and back, and to begin anew what a lost worker was
 * doing; what is worked is the same code as on one machine ({@link Workbench}).
 */
public interface Engine extends AutoCloseable {
    /** How many pieces are worked on at the same time; at least 1. */
    int slots();

    /**
     * Makes the folder of a market that lies elsewhere known here: {@code corpus.yaml} and the like as they are, documents as empty
     * files of the right size and name.
     *
     * @param into an empty folder
     * @return the market's folder below it, or the market itself where it lies on this machine
     */
    Path outline(Path into) throws InterruptedException;

    /**
     * Works on every item.
     *
     * @param shared what the work on any item may need; fetched by a worker when it first needs it
     * @return one result an item, in order
     */
    List<byte[]> map(Work work, List<Parcel> shared, List<byte[]> items, Progress progress) throws InterruptedException;

    @Override
    void close();
}
