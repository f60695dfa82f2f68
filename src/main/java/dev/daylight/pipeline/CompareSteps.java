package dev.daylight.pipeline;

import dev.daylight.compare.Comparison;
import dev.daylight.corpus.Corpus;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.problem.InputException;
import dev.daylight.review.Decisions;
import dev.daylight.review.Review;
import dev.daylight.workspace.StageCache;
import java.util.List;

/**
 * From documents to all that scores are made from: the middle of the program, the same for audits and for plans.
 *
 * @param readings one a document, in the order of the sources
 * @param comparison claims and what was found between them, less what people set aside
 * @param review what people's decisions did
 * @param calibration what is to be known of the probabilities; empty where Daylight's own models judged alone
 */
record CompareSteps(List<AssetReading> readings, Comparison comparison, Review review, String calibration) {
    CompareSteps {
        readings = List.copyOf(readings);
    }

    /**
     * @param work who does what takes long
     * @param decisions of people about findings; with a cross-encoder of the user's own, those about contradictions calibrate
     * @throws InputException when there is nothing to compare
     */
    static CompareSteps run(
            Corpus corpus,
            List<ReadSource> sources,
            Decisions decisions,
            Models models,
            StageCache cache,
            Parallel parallel,
            int threads,
            HeavyWork work,
            StageClock clock,
            Progress progress)
            throws InterruptedException {
        ReadStage stage = new ReadStage(cache, clock, progress, models, corpus);
        work.readAhead(sources, stage, cache);
        List<AssetReading> readings = stage.run(sources, parallel);
        if (readings.stream().allMatch(reading -> reading.claims().isEmpty())) {
            throw new InputException(
                    "no document of this market holds a claim in English",
                    corpus.root().toString(),
                    "'daylight corpus' shows what is read.");
        }
        CrossEncoder pairs = models.crossEncoder(
                        ours -> new RememberingCrossEncoder(
                                work.crossEncoder(ours), cache, clock, progress, work.portion()),
                        other -> new RememberingNliReader(work.opinion(other), cache, clock, progress, work.portion()))
                .orElse(null);
        CompareStage.Compared compared =
                new CompareStage(clock, progress, models, cache, work).run(corpus, readings, decisions, pairs, threads);
        String calibration = !models.hasOwnCrossEncoder()
                ? ""
                : compared.calibration()
                        .map(fitted -> "calibrated for contradictions, on " + fitted.decisions()
                                + " findings that were reviewed, and uncalibrated for overlaps")
                        .orElse("uncalibrated: a cross-encoder of your own takes part");
        return new CompareSteps(readings, compared.comparison(), compared.review(), calibration);
    }
}
