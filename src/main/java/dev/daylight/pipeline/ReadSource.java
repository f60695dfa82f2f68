package dev.daylight.pipeline;

import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import java.util.List;

/**
 * A file and what was read from it.
 *
 * @param source the file
 * @param sha256 of its bytes
 * @param documents one, or one a member of a container
 */
record ReadSource(Source source, String sha256, List<Document> documents) {
    ReadSource {
        documents = List.copyOf(documents);
    }
}
