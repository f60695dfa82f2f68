package dev.daylight.pipeline;

import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Documents that workers have opened.
 *
 * @param fingerprint of the readers
 * @param found by path
 */
record FoundExtraction(String fingerprint, Map<String, Extracted> found) implements Extraction {
    FoundExtraction {
        found = Map.copyOf(found);
    }

    @Override
    public String sha256(Source source) throws IOException {
        String sha256 = of(source).sha256();
        if (sha256.isEmpty()) {
            throw new IOException("no worker may open it");
        }
        return sha256;
    }

    @Override
    public DocumentReader.Attempt attempt(Source source) {
        DocumentReader.Attempt attempt = of(source).attempt();
        // Known a moment ago, but damaged in the workspace.
        return attempt != null
                ? attempt
                : new DocumentReader.Attempt(
                        List.of(Document.unreadable("", "unknown", "what was kept of it is damaged; audit again")),
                        false);
    }

    private Extracted of(Source source) {
        return Objects.requireNonNull(found.get(source.path()), source.path());
    }
}
