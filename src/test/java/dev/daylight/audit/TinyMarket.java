package dev.daylight.audit;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;
import dev.daylight.compare.Adjudication;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Ignored;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.extract.Anchor;
import dev.daylight.extract.Status;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import dev.daylight.review.Decision;
import dev.daylight.review.Review;
import dev.daylight.review.Reviewed;
import dev.daylight.score.Explanation;
import dev.daylight.score.Interval;
import dev.daylight.score.JobScore;
import dev.daylight.score.MessageScore;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Sameness;
import dev.daylight.score.Scores;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three claims of two vendors, every value different from every other: whatever is mixed up or left out shows. */
final class TinyMarket {
    static final Job VALIDATION = new Job(
            "validation",
            "Validation",
            "Make sure that it works.",
            List.of(new Job.Question("q1", "Who uses it?"), new Job.Question("q2", "Who left?")),
            List.of());
    static final Job CONSENSUS = new Job("consensus", "Consensus", "Agree.", List.of(), List.of());
    static final List<Job> JOBS = List.of(VALIDATION, CONSENSUS);

    static final Audit.Parameters PARAMETERS = new Audit.Parameters(
            7,
            new TreeMap<>(Map.of("claim", 0.5)),
            new TreeMap<>(Map.of("embedding", "e")),
            new TreeMap<>(Map.of("method", "1")));

    private static final List<Vendor> VENDORS =
            List.of(new Vendor("acme", "Acme Ltd", Role.OWN), new Vendor("beta", "Beta", Role.COMPETITOR));

    private TinyMarket() {}

    static Corpus corpus() {
        return new Corpus(
                "Backup",
                Path.of("/market"),
                VENDORS,
                List.of(),
                List.of(new Ignored("notes.tmp", "a temporary file")));
    }

    static Comparison comparison() {
        return new Comparison(
                VENDORS,
                List.of(
                        new Asset(
                                "a1",
                                "acme",
                                "website",
                                "own/acme/website/p.html",
                                "s1",
                                "Prices",
                                "html",
                                "en",
                                LocalDate.of(2026, 5, 4),
                                "pricing team",
                                List.of("it", "finance"),
                                3,
                                120,
                                Status.ANALYZED,
                                null,
                                51.5,
                                new TreeMap<>(Map.of("validation", 0.75)),
                                "https://acme.example/p"),
                        new Asset(
                                "a2",
                                "acme",
                                "rep",
                                "own/acme/rep/d.pptx",
                                "s2",
                                "Deck",
                                "pptx",
                                "und",
                                null,
                                null,
                                List.of(),
                                9,
                                4,
                                Status.SKIPPED,
                                "only pictures",
                                Double.NaN,
                                new TreeMap<>()),
                        new Asset(
                                "a3",
                                "beta",
                                "website",
                                "competitors/beta/website/i.md",
                                "s3",
                                "Beta",
                                "markdown",
                                "en",
                                null,
                                null,
                                List.of(),
                                0,
                                80,
                                Status.ANALYZED,
                                null,
                                40.25,
                                new TreeMap<>())),
                List.of(
                        claim(
                                "c1",
                                "a1",
                                "acme",
                                "website",
                                Anchor.NONE.withHeadings(List.of("Plans", "Team")),
                                10,
                                "Backups are kept for 30 days.",
                                0.9,
                                Polarity.POSITIVE,
                                Modality.PLAIN,
                                Evidence.NUMBER,
                                List.of(
                                        new Quantity(30, 30, "day", null, Quantity.Bound.EXACT, 21, 23),
                                        new Quantity(
                                                30,
                                                Double.POSITIVE_INFINITY,
                                                "day",
                                                null,
                                                Quantity.Bound.AT_LEAST,
                                                21,
                                                23)),
                                0.125,
                                Map.of("validation", 0.625)),
                        claim(
                                "c2",
                                "a1",
                                "acme",
                                "website",
                                Anchor.NONE,
                                50,
                                "Backups may not be kept.",
                                0.8,
                                Polarity.NEGATIVE,
                                Modality.MAY,
                                Evidence.NONE,
                                List.of(),
                                0.25,
                                Map.of()),
                        claim(
                                "c3",
                                "a3",
                                "beta",
                                "website",
                                Anchor.ofPage(4),
                                0,
                                "Beta keeps backups.",
                                0.7,
                                Polarity.POSITIVE,
                                Modality.PLAIN,
                                Evidence.NONE,
                                List.of(),
                                0.5,
                                Map.of())),
                new Vectors(new float[3], 1),
                List.of(
                        new Overlap("o1", Overlap.Kind.SPECIFIC, "c1", "c3", 0.875, 0.95, 0, 0),
                        new Overlap("o2", Overlap.Kind.EQUIVALENT, "c2", "c3", 0.6875, 0.55, 0, 0)),
                List.of(
                        new Contradiction(
                                "x1",
                                Contradiction.Type.NEGATION,
                                Contradiction.Scope.WITHIN,
                                "c1",
                                "c2",
                                0.85,
                                List.of(new Contradiction.Clash("c2", 8, 15, "may not")),
                                "One says that they are kept, the other that they may not be.",
                                new Adjudication("m", "p", Adjudication.Verdict.CONTRADICTION, "Both can't be.")),
                        new Contradiction(
                                "x2",
                                Contradiction.Type.FACT,
                                Contradiction.Scope.ACROSS,
                                "c2",
                                "c3",
                                0.65,
                                List.of(),
                                "They differ.")),
                List.of(
                        new Message("m1", "Backups are kept.", "c1", List.of("acme", "beta"), List.of("c1", "c3")),
                        new Message("m2", "Backups may not be kept.", "c2", List.of("acme"), List.of("c2"))));
    }

    private static Claim claim(
            String id,
            String asset,
            String vendor,
            String channel,
            Anchor anchor,
            int begin,
            String text,
            double probability,
            Polarity polarity,
            Modality modality,
            Evidence evidence,
            List<Quantity> quantities,
            double position,
            Map<String, Double> jobs) {
        return new Claim(
                id,
                asset,
                vendor,
                channel,
                0,
                anchor,
                begin,
                begin + text.length(),
                text,
                probability,
                polarity,
                modality,
                quantities,
                evidence,
                List.of(),
                position,
                new TreeMap<>(jobs));
    }

    static Scores scores() {
        return new Scores(
                List.of(score(CONSENSUS, 10, new TreeMap<>()), score(VALIDATION, 60, completion())),
                List.of(
                        new MessageScore(
                                "m2", MessageStatus.UNIQUE, 0.96, 0.4, new TreeMap<>(), Explanation.of(0.96, "unique")),
                        new MessageScore(
                                "m1",
                                MessageStatus.TABLE_STAKES,
                                0.05,
                                0.3,
                                new TreeMap<>(Map.of("validation", 0.5)),
                                Explanation.of(0.05, "1 − nearest", Explanation.of(0.95, "P(same)")))),
                List.of(new Sameness("acme", "beta", 0.45, 0.35)),
                List.of(new Scores.WhiteSpace("validation", "q2", "Who left?")));
    }

    private static TreeMap<String, JobScore.Completion> completion() {
        JobScore.Answer yes = new JobScore.Answer("q1", "Who uses it?", true, "c1", 0.8125);
        JobScore.Answer near = new JobScore.Answer("q2", "Who left?", false, "c2", 0.3125);
        JobScore.Answer none = new JobScore.Answer("q2", "Who left?", false, "", 0.0625);
        return new TreeMap<>(Map.of(
                "all", new JobScore.Completion(0.5, List.of(yes, near)),
                "website", new JobScore.Completion(0.4, List.of(none))));
    }

    private static JobScore score(Job job, double base, TreeMap<String, JobScore.Completion> completion) {
        return new JobScore(
                job.id(),
                job.name(),
                new Interval(base, base - 5, base + 6),
                List.of(new JobScore.Component(
                        "overwhelm", new Interval(0.5, 0.375, 0.75), 0.3, new TreeMap<>(Map.of("hours", base + 1)))),
                "A group reads " + (int) base + " hours.",
                Explanation.of(base, "overload: sum", Explanation.of(0.5, "value")),
                new Interval(base + 20, base + 18, base + 23),
                Explanation.of(base + 20, "differentiation: mean"),
                new TreeMap<>(Map.of("acme", base + 20, "beta", base + 21)),
                completion);
    }

    static Review review() {
        return new Review(
                "f".repeat(64),
                List.of(
                        new Reviewed(
                                "o9",
                                Decision.Kind.REJECT,
                                Reviewed.State.SET_ASIDE,
                                "anna",
                                LocalDate.of(2026, 6, 1),
                                LocalDate.of(2027, 1, 31),
                                "two products",
                                Reviewed.Finding.OVERLAP,
                                "EQUIVALENT",
                                Contradiction.Scope.ACROSS,
                                "c1",
                                "c3",
                                0.59),
                        new Reviewed(
                                "x1",
                                Decision.Kind.ACCEPT,
                                Reviewed.State.CONFIRMED,
                                null,
                                null,
                                null,
                                "",
                                Reviewed.Finding.CONTRADICTION,
                                "NEGATION",
                                Contradiction.Scope.WITHIN,
                                "c1",
                                "c2",
                                0.85)));
    }

    static Audit audit() {
        return AuditAssembler.assemble(corpus(), comparison(), scores(), JOBS, PARAMETERS, review());
    }
}
