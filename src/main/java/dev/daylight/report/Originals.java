package dev.daylight.report;

import dev.daylight.audit.Audit;
import java.util.Optional;

/**
 * The text that was extracted from the documents of an audit, so that a report can show what stands around a quote. An
 * audit holds claims only.
 */
@FunctionalInterface
public interface Originals {
    /** For a report made from an {@code audit.json} alone. */
    Originals NONE = asset -> Optional.empty();

    /** The text that offsets of the document's claims point into; empty when it isn't at hand. */
    Optional<String> text(Audit.Asset asset);
}
