package dev.daylight.pipeline;

import dev.daylight.adjudicate.AdjudicatorSettings;
import dev.daylight.adjudicate.Endpoint;
import dev.daylight.corpus.ModelChoice;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.problem.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Models beside Daylight's own that take part in a run.
 *
 * @param crossEncoder null: only our own pair model
 * @param adjudicator null: no language model is asked
 */
record ChosenModels(
        @Nullable OwnModelSettings crossEncoder, @Nullable AdjudicatorSettings adjudicator) {
    /**
     * @param file what {@code corpus.yaml} says
     * @param told what the command line says; goes before
     * @throws InputException when it isn't enough, or not allowed
     */
    static ChosenModels of(ModelChoice file, ModelOptions told) {
        return new ChosenModels(crossEncoder(file.crossEncoder(), told), adjudicator(file.adjudicator(), told));
    }

    /** The cross-encoder alone: for plans, which ask no language model. */
    static @Nullable OwnModelSettings crossEncoder(ModelChoice.@Nullable CrossEncoder file, ModelOptions told) {
        if (told.crossEncoder() != null) {
            return new OwnModelSettings(told.crossEncoder().toAbsolutePath().normalize());
        }
        return file == null ? null : new OwnModelSettings(file.folder(), file.labels(), file.longest());
    }

    private static @Nullable AdjudicatorSettings adjudicator(
            ModelChoice.@Nullable Adjudicator file, ModelOptions told) {
        String url = told.adjudicator() != null ? told.adjudicator() : file == null ? null : file.url();
        String model = told.adjudicatorModel() != null ? told.adjudicatorModel() : file == null ? null : file.model();
        Integer candidates = told.candidates() != null ? told.candidates() : file == null ? null : file.candidates();
        if (url == null) {
            if (model != null || candidates != null || told.remoteAllowed()) {
                throw new InputException(
                        "it isn't said where the language model is",
                        "--adjudicator",
                        "Give an address, such as --adjudicator http://localhost:11434/v1.");
            }
            return null;
        }
        if (model == null) {
            throw new InputException(
                    "it isn't said which language model to ask", "--adjudicator-model", "Give its name there.");
        }
        return new AdjudicatorSettings(
                Endpoint.of(url, told.remoteAllowed()),
                model,
                candidates == null ? AdjudicatorSettings.USUAL : candidates);
    }
}
