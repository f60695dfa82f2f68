package dev.daylight.audit;

import dev.daylight.claim.Quantity;
import dev.daylight.compare.Comparison;
import dev.daylight.corpus.Corpus;
import dev.daylight.job.Job;
import dev.daylight.review.Review;
import dev.daylight.score.JobScore;
import dev.daylight.score.MessageScore;
import dev.daylight.score.Scores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what the stages found into the one form that is written, shown and explained. */
public final class AuditAssembler {
    private AuditAssembler() {}

    /**
     * @param corpus what was meant to be read
     * @param comparison claims and what was found between them
     * @param scores one job score for each of {@code jobs}, one message score for each message
     * @param jobs the buying jobs
     * @param parameters what the result depends on besides the documents
     * @throws IllegalArgumentException when the stages don't fit together, naming what is missing
     */
    public static Audit assemble(
            Corpus corpus, Comparison comparison, Scores scores, List<Job> jobs, Audit.Parameters parameters) {
        return assemble(corpus, comparison, scores, jobs, parameters, Review.NONE);
    }

    /** @param review what people's decisions did to the comparison */
    public static Audit assemble(
            Corpus corpus,
            Comparison comparison,
            Scores scores,
            List<Job> jobs,
            Audit.Parameters parameters,
            Review review) {
        return new Audit(
                Audit.SCHEMA_VERSION,
                corpus.market(),
                corpus.own().id(),
                vendors(comparison),
                comparison.assets().stream().map(AuditAssembler::asset).toList(),
                corpus.ignored(),
                claims(comparison),
                messages(comparison, scores),
                comparison.overlaps(),
                comparison.contradictions().stream()
                        .map(c -> new Audit.Contradiction(
                                c.id(),
                                c.type(),
                                c.scope(),
                                c.x(),
                                c.y(),
                                c.probability(),
                                c.clash(),
                                c.explanation(),
                                c.adjudication()))
                        .toList(),
                scores.sameness(),
                jobs(scores, jobs),
                scores.whiteSpace(),
                parameters,
                review);
    }

    private static List<Audit.Vendor> vendors(Comparison comparison) {
        Map<String, Integer> assets = new HashMap<>();
        comparison.assets().forEach(asset -> assets.merge(asset.vendor(), 1, Integer::sum));
        Map<String, Integer> claims = new HashMap<>();
        comparison.claims().forEach(claim -> claims.merge(claim.vendor(), 1, Integer::sum));
        return comparison.vendors().stream()
                .map(vendor -> new Audit.Vendor(
                        vendor.id(),
                        vendor.name(),
                        vendor.role(),
                        assets.getOrDefault(vendor.id(), 0),
                        claims.getOrDefault(vendor.id(), 0)))
                .toList();
    }

    private static Audit.Asset asset(dev.daylight.passage.Asset asset) {
        return new Audit.Asset(
                asset.id(),
                asset.vendor(),
                asset.channel(),
                asset.path(),
                asset.sha256(),
                asset.title(),
                asset.format(),
                asset.language(),
                asset.date(),
                asset.owner(),
                asset.audience(),
                asset.pages(),
                asset.words(),
                asset.status(),
                asset.reason(),
                finite(asset.readability()),
                asset.jobs(),
                asset.url());
    }

    private static List<Audit.Claim> claims(Comparison comparison) {
        Map<String, String> messageOf = new HashMap<>();
        comparison.messages().forEach(message -> message.claims().forEach(claim -> messageOf.put(claim, message.id())));
        return comparison.claims().stream()
                .map(claim -> new Audit.Claim(
                        claim.id(),
                        claim.asset(),
                        Audit.Anchor.of(claim.anchor()),
                        claim.begin(),
                        claim.end(),
                        claim.text(),
                        claim.probability(),
                        claim.polarity(),
                        claim.modality(),
                        // A text may hold a number that no double can ("1e999 users"): JSON has no infinity.
                        claim.quantities().stream()
                                .filter(AuditAssembler::finite)
                                .toList(),
                        claim.evidence(),
                        claim.position(),
                        claim.jobs(),
                        required(messageOf.get(claim.id()), "a message for claim " + claim.id())))
                .toList();
    }

    private static List<Audit.Message> messages(Comparison comparison, Scores scores) {
        Map<String, MessageScore> scoreOf = new HashMap<>();
        scores.messages().forEach(score -> scoreOf.put(score.message(), score));
        return comparison.messages().stream()
                .map(message -> {
                    MessageScore score = required(scoreOf.get(message.id()), "a score for message " + message.id());
                    return new Audit.Message(
                            message.id(),
                            message.text(),
                            message.vendors(),
                            message.claims(),
                            score.status(),
                            score.distinctness(),
                            score.weight(),
                            score.jobs(),
                            score.explanation());
                })
                .toList();
    }

    private static List<Audit.Job> jobs(Scores scores, List<Job> jobs) {
        Map<String, JobScore> scoreOf = new HashMap<>();
        scores.jobs().forEach(score -> scoreOf.put(score.job(), score));
        return jobs.stream()
                .map(job -> job(job, required(scoreOf.get(job.id()), "a score for job " + job.id())))
                .toList();
    }

    private static Audit.Job job(Job job, JobScore score) {
        List<Audit.Component> components = score.components().stream()
                .map(component -> new Audit.Component(
                        component.id(),
                        component.value().value(),
                        component.value().low(),
                        component.value().high(),
                        component.weight(),
                        component.measures()))
                .toList();
        return new Audit.Job(
                job.id(),
                job.name(),
                job.definition(),
                new Audit.Overload(
                        score.overload().value(),
                        score.overload().low(),
                        score.overload().high(),
                        score.story(),
                        components,
                        score.overloadExplanation()),
                new Audit.Differentiation(
                        score.differentiation().value(),
                        score.differentiation().low(),
                        score.differentiation().high(),
                        score.vendorDifferentiation(),
                        score.differentiationExplanation()),
                score.completion());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static boolean finite(Quantity quantity) {
        return Double.isFinite(quantity.low()) && Double.isFinite(quantity.high());
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
