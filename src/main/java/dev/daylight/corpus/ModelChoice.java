package dev.daylight.corpus;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models beside Daylight's own that {@code corpus.yaml} names; nothing is loaded or asked here.
 *
 * @param crossEncoder reads pairs in the place of part of our pair model; null: none
 * @param adjudicator is asked about the most probable contradictions; null: none
 */
public record ModelChoice(
        @Nullable CrossEncoder crossEncoder, @Nullable Adjudicator adjudicator) {
    /** Daylight's own models only. */
    public static final ModelChoice NONE = new ModelChoice(null, null);

    /**
     * @param folder absolute
     * @param labels in the order of the model's output; empty: as the model says
     * @param longest most tokens of a pair, or null
     */
    public record CrossEncoder(
            Path folder, List<String> labels, @Nullable Integer longest) {
        public CrossEncoder {
            labels = List.copyOf(labels);
        }
    }

    /**
     * That it may be on another machine can't be said in a file, which may come with the documents.
     *
     * @param url of an OpenAI-compatible endpoint
     * @param candidates how many contradictions it is asked about, or null
     */
    public record Adjudicator(
            String url, String model, @Nullable Integer candidates) {}
}
