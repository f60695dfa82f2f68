package dev.daylight.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/** Where a worker takes a market's documents from. */
public interface Shelf {
    /** A document that is on this machine until it is given back. */
    interface Loan extends AutoCloseable {
        Path file();

        @Override
        void close();
    }

    /**
     * @param path below the market's folder, with forward slashes
     * @return the document, under its own name
     * @throws IOException when it may not be opened
     * @throws dev.daylight.problem.InputException when this worker doesn't see it at all
     */
    Loan take(String path) throws IOException;
}
