package dev.daylight.pipeline;

import dev.daylight.corpus.Source;
import dev.daylight.extract.DocumentReader;
import java.io.IOException;

/** Opens documents, on this machine or another. */
interface Extraction {
    /** @throws IOException when it can't be opened */
    String sha256(Source source) throws IOException;

    DocumentReader.Attempt attempt(Source source);

    /** What documents depend on beside their bytes. */
    String fingerprint();

    static Extraction here(DocumentReader reader) {
        return new Extraction() {
            @Override
            public String sha256(Source source) throws IOException {
                return Digests.of(source.file());
            }

            @Override
            public DocumentReader.Attempt attempt(Source source) {
                return reader.attempt(source);
            }

            @Override
            public String fingerprint() {
                return reader.fingerprint();
            }
        };
    }
}
