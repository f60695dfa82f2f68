package dev.daylight.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of models beside Daylight's own; it goes before {@code corpus.yaml}.
 *
 * @param crossEncoder folder of one that the user brings, or null
 * @param adjudicator address of a language model, or null
 * @param adjudicatorModel its name there, or null
 * @param candidates how many contradictions it is asked about, or null
 * @param remoteAllowed whether it may be on another machine
 */
public record ModelOptions(
        @Nullable Path crossEncoder,
        @Nullable String adjudicator,
        @Nullable String adjudicatorModel,
        @Nullable Integer candidates,
        boolean remoteAllowed) {
    public static final ModelOptions NONE = new ModelOptions(null, null, null, null, false);
}
