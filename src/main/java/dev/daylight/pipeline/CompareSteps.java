package dev.daylight.pipeline;

import dev.daylight.compare.Comparison;
import dev.daylight.compare.ReviewCalibration;
import dev.daylight.corpus.Corpus;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.ContentCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From documents to all that scores are made from: the middle of the program, the same for audits and for plans.
 *
 * @param readings one a document, in the order of the sources
 * @param comparison claims and what was found between them
 * @param calibration what is to be known of the probabilities; empty where Daylight's own models judged alone
 */
record CompareSteps(List<AssetReading> readings, Comparison comparison, String calibration) {
    CompareSteps {
        readings = List.copyOf(readings);
    }

    /**
     * @param reviewed by id of a contradiction whether a person found it to be real; with a cross-encoder of the user's own they calibrate
     * @throws InputException when there is nothing to compare
     */
    static CompareSteps run(
            Corpus corpus,
            List<ReadSource> sources,
            Models models,
            ContentCache cache,
            Parallel parallel,
            int threads,
            Map<String, Boolean> reviewed,
            StageClock clock,
            Progress progress)
            throws InterruptedException {
        List<AssetReading> readings = new ReadStage(cache, clock, progress, models, corpus).run(sources, parallel);
        if (readings.stream().allMatch(reading -> reading.claims().isEmpty())) {
            throw new InputException(
                    "no document of this market holds a claim in English",
                    corpus.root().toString(),
                    "'daylight corpus' shows what is read.");
        }
        CrossEncoder pairs = models.crossEncoder(
                        ours -> new RememberingCrossEncoder(ours, cache, clock, progress),
                        other -> new RememberingNliReader(other, cache, clock, progress))
                .orElse(null);
        Comparison comparison = new CompareStage(clock, progress, models).run(corpus, readings, pairs, threads);
        if (!models.hasOwnCrossEncoder()) {
            return new CompareSteps(readings, comparison, "");
        }
        Optional<ReviewCalibration> calibration = ReviewCalibration.of(comparison.contradictions(), reviewed);
        return new CompareSteps(
                readings,
                calibration
                        .map(fitted -> comparison.with(fitted.apply(comparison.contradictions())))
                        .orElse(comparison),
                calibration
                        .map(fitted -> "calibrated for contradictions, on " + fitted.decisions()
                                + " findings that were reviewed, and uncalibrated for overlaps")
                        .orElse("uncalibrated: a cross-encoder of your own takes part"));
    }
}
