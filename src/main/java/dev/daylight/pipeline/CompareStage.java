package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.JudgedPair;
import dev.daylight.compare.Message;
import dev.daylight.compare.MessageClustering;
import dev.daylight.compare.Overlap;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.Overlaps;
import dev.daylight.compare.ReviewCalibration;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.corpus.Corpus;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import dev.daylight.index.CandidateFinder;
import dev.daylight.index.Candidates;
import dev.daylight.passage.TemplateFinder;
import dev.daylight.review.Decisions;
import dev.daylight.review.Review;
import dev.daylight.workspace.StageCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims of all assets to findings between them. */
final class CompareStage {
    private final StageClock clock;
    private final Progress progress;
    private final Models models;

    private final StageCache cache;

    private final HeavyWork work;

    CompareStage(StageClock clock, Progress progress, Models models, StageCache cache, HeavyWork work) {
        this.cache = cache;
        this.work = work;
        this.clock = clock;
        this.progress = progress;
        this.models = models;
    }

    /**
     * What was found and not set aside, and what decisions did.
     *
     * @param comparison without the findings that people set aside
     * @param calibration fitted on people's decisions, and already applied; empty where Daylight's own models judged alone, or
     *     too little was decided
     */
    record Compared(Comparison comparison, Review review, Optional<ReviewCalibration> calibration) {}

    /**
     * @param readings all assets
     * @param decisions of people about findings
     * @param reader reads pairs; null when no pair model is installed
     * @param threads for the search of candidates
     */
    Compared run(
            Corpus corpus,
            List<AssetReading> readings,
            Decisions decisions,
            @org.jspecify.annotations.Nullable CrossEncoder reader,
            int threads)
            throws InterruptedException {
        TemplateFinder templates = clock.time("passage", () -> templates(readings));
        List<Claim> claims = new ArrayList<>();
        List<Vectors> parts = new ArrayList<>();
        for (AssetReading reading : readings) {
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < reading.claims().size(); i++) {
                if (!templates.isTemplate(
                        reading.asset().vendor(),
                        reading.blockOf(reading.claims().get(i)))) {
                    kept.add(i);
                    claims.add(reading.claims().get(i));
                }
            }
            parts.add(VectorCodec.select(reading.vectors(), kept));
        }
        Vectors vectors = VectorCodec.concat(parts, models.encoder().dimension());
        progress.note(claims.size() + " claims in "
                + readings.stream()
                        .filter(reading -> reading.asset().analyzed())
                        .count() + " documents");

        try (Workers workers = new Workers(threads, "compare")) {
            Candidates candidates = clock.time(
                    "candidates",
                    () -> CandidateFinder.find(
                            claims,
                            vectors,
                            CandidateFinder.Budget.STANDARD,
                            work.neighbours(
                                    claims, workers, new CachedNeighbours(cache, CandidateFinder.Budget.STANDARD))));
            clock.count("candidates", candidates.pairs().size(), 0);
            ContradictionModel contradictionModel = models.contradictions();
            RuleVerdicts rules = new RuleVerdicts(
                    claims,
                    contradictionModel,
                    corpus.vendors() + "|" + models.claimFingerprint(),
                    cache,
                    clock,
                    workers);
            progress.begin("Looking for contradictions", candidates.pairs().size());
            double[] cheap = clock.time(
                    "contradictions",
                    () -> rules.cheap(
                            candidates.pairs(), work.rules(claims, candidates.pairs(), contradictionModel, cache)));
            progress.end();
            OverlapModel model = models.overlaps(corpus.vendors(), claims);
            List<JudgedPair> judged = clock.time(
                    "pairs",
                    () -> new ClaimPairing(model, reader, models.mask())
                            .judge(
                                    claims,
                                    candidates,
                                    i -> cheap[i],
                                    work.overlaps(claims, candidates.pairs(), model)));
            List<Overlap> overlaps = Overlaps.of(claims, judged, candidates.groups());
            List<Message> messages = clock.time(
                    "messages",
                    () -> MessageClustering.cluster(
                            claims, judged, candidates.groups(), decisions.apart(overlaps, claims)));
            List<Contradiction> found = clock.time(
                    "contradictions",
                    () -> Contradictions.of(claims, judged, rules.likely(judged, cheap), contradictionModel));
            // Before anything is set aside: what was rejected tells as much as what was accepted.
            Optional<ReviewCalibration> calibration =
                    models.hasOwnCrossEncoder() ? ReviewCalibration.of(found, decisions.judged()) : Optional.empty();
            List<Contradiction> contradictions =
                    calibration.map(fitted -> fitted.apply(found)).orElse(found);
            return new Compared(
                    new Comparison(
                            corpus.vendors(),
                            readings.stream().map(AssetReading::asset).toList(),
                            claims,
                            vectors,
                            decisions.overlaps(overlaps),
                            decisions.contradictions(contradictions),
                            messages),
                    decisions.review(overlaps, contradictions, claims),
                    calibration);
        }
    }

    /** What recurs across the assets of each vendor. */
    static TemplateFinder templates(List<AssetReading> readings) {
        TemplateFinder.Counter counter = new TemplateFinder.Counter();
        readings.stream()
                .filter(reading -> reading.asset().analyzed())
                .forEach(reading -> counter.add(reading.asset().vendor(), reading.passages()));
        return counter.find();
    }
}
