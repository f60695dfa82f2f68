package dev.daylight.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;
import dev.daylight.compare.Adjudication;
import dev.daylight.compare.Contradiction.Clash;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Contradiction.Type;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Ignored;
import dev.daylight.corpus.Role;
import dev.daylight.extract.Status;
import dev.daylight.review.Review;
import dev.daylight.score.Explanation;
import dev.daylight.score.JobScore.Answer;
import dev.daylight.score.JobScore.Completion;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Sameness;
import dev.daylight.score.Scores.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of one audit, exactly as {@code audit.json} holds it: components are its keys, in their order. Described by
 * {@code docs/audit.schema.json}; a change that breaks a reader raises the first number of {@link #SCHEMA_VERSION}.
 *
 * <p>It holds nothing that differs between two runs over the same input: no times, no absolute paths, no machine (these
 * go to {@link RunJson run.json}).
 *
 * @param schemaVersion version of this form, {@code major.minor}
 * @param market name of the market
 * @param own id of the own vendor
 * @param vendors own vendor first
 * @param assets every document, also those that were not analyzed, by path
 * @param ignored files below the market's folder that were not meant to be read, by path
 * @param claims in the order of assets and text
 * @param messages every claim belongs to exactly one; by falling number of vendors, then of claims
 * @param overlaps by falling probability
 * @param contradictions by falling probability
 * @param sameness for every ordered pair of vendors
 * @param jobs in the order of the job file
 * @param whiteSpace buyer questions that no vendor answers
 * @param parameters what the result depends on besides the documents
 * @param review what people decided about findings; those set aside are in none of the lists above
 */
public record Audit(
        String schemaVersion,
        String market,
        String own,
        List<Vendor> vendors,
        List<Asset> assets,
        List<Ignored> ignored,
        List<Claim> claims,
        List<Message> messages,
        List<Overlap> overlaps,
        List<Contradiction> contradictions,
        List<Sameness> sameness,
        List<Job> jobs,
        List<WhiteSpace> whiteSpace,
        Parameters parameters,
        Review review) {
    public static final String SCHEMA_VERSION = "1.1";

    /**
     * @param id name of the vendor's folder
     * @param name name to show
     * @param assets number of his documents, whatever their status
     * @param claims number of his claims
     */
    public record Vendor(String id, String name, Role role, int assets, int claims) {}

    /**
     * One document. See {@link dev.daylight.passage.Asset} for what is not said here.
     *
     * @param path path below the market's folder; a member of a container follows after {@code !/}
     * @param date last changed, absent when unknown
     * @param reason why it is not analyzed, absent if and only if {@code ANALYZED}
     * @param readability Flesch reading ease, absent without sentences
     * @param jobs probability per job that it serves the job
     * @param url where it was captured from the web, absent for others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asset(
            String id,
            String vendor,
            String channel,
            String path,
            String sha256,
            String title,
            String format,
            String language,
            @Nullable LocalDate date,
            @Nullable String owner,
            List<String> audience,
            int pages,
            int words,
            Status status,
            @Nullable String reason,
            @Nullable Double readability,
            SortedMap<String, Double> jobs,
            @Nullable String url) {
        public Asset {
            audience = List.copyOf(audience);
            jobs = frozen(jobs);
        }
    }

    /**
     * Where in the original a person finds a claim; only what the format has is present.
     *
     * @param page from 1
     * @param slide from 1
     * @param sheet name of the sheet
     * @param cells range such as {@code A3:D3}
     * @param heading the nearest heading above
     * @param headings all headings above, outermost first; may be empty
     * @param timecode {@code HH:MM:SS}
     * @param speaker who says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Anchor(
            @Nullable Integer page,
            @Nullable Integer slide,
            @Nullable String sheet,
            @Nullable String cells,
            @Nullable String heading,
            List<String> headings,
            @Nullable String timecode,
            @Nullable String speaker) {
        public Anchor {
            headings = List.copyOf(headings);
        }

        static Anchor of(dev.daylight.extract.Anchor anchor) {
            List<String> headings = anchor.headings();
            return new Anchor(
                    anchor.page(),
                    anchor.slide(),
                    anchor.sheet(),
                    anchor.cells(),
                    headings.isEmpty() ? null : headings.get(headings.size() - 1),
                    headings,
                    anchor.timecode(),
                    anchor.speaker());
        }

        /** For people; empty when the format has no places. */
        public String describe() {
            return new dev.daylight.extract.Anchor(page, slide, sheet, cells, headings, timecode, speaker).describe();
        }
    }

    /**
     * One sentence that asserts something.
     *
     * @param asset id of its document; vendor and channel are the document's
     * @param begin first character in the document's extracted text (UTF-16)
     * @param end one past the last
     * @param text that span, runs of blanks folded to one
     * @param probability calibrated probability that it is a claim
     * @param position where it stands in its document, 0 (first) to 1 (last)
     * @param jobs probability per job that its passage helps with it
     * @param message id of the message it makes
     */
    public record Claim(
            String id,
            String asset,
            Anchor anchor,
            int begin,
            int end,
            String text,
            double probability,
            Polarity polarity,
            Modality modality,
            List<Quantity> quantities,
            Evidence evidence,
            double position,
            SortedMap<String, Double> jobs,
            String message) {
        public Claim {
            quantities = List.copyOf(quantities);
            jobs = frozen(jobs);
        }
    }

    /**
     * Claims, of any vendors, that say the same thing.
     *
     * @param text text of its most central claim
     * @param vendors ids of the vendors that say it, sorted
     * @param claims ids of its claims, most central first
     * @param distinctness 1 − max over rival claims of P(same message or entails it); 0 for a message we don't make
     * @param weight ω: prominence times evidence; 0 when we don't make it
     * @param jobs weight of the message in each job
     */
    public record Message(
            String id,
            String text,
            List<String> vendors,
            List<String> claims,
            MessageStatus status,
            double distinctness,
            double weight,
            SortedMap<String, Double> jobs,
            Explanation explanation) {
        public Message {
            vendors = List.copyOf(vendors);
            claims = List.copyOf(claims);
            jobs = frozen(jobs);
        }
    }

    /**
     * @param x id of a claim
     * @param y id of another
     * @param clash the words that clash
     * @param explanation one sentence of reason
     * @param adjudication what a language model answered, absent when none was asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contradiction(
            String id,
            Type type,
            Scope scope,
            String x,
            String y,
            double probability,
            List<Clash> clash,
            String explanation,
            @Nullable Adjudication adjudication) {
        public Contradiction {
            clash = List.copyOf(clash);
        }

        /** No language model was asked. */
        public Contradiction(
                String id,
                Type type,
                Scope scope,
                String x,
                String y,
                double probability,
                List<Clash> clash,
                String explanation) {
            this(id, type, scope, x, y, probability, clash, explanation, null);
        }

        /** Whether a language model saw no contradiction: then it stands behind all others, and in no list of the loudest. */
        public boolean setAside() {
            return adjudication != null && adjudication.setsAside();
        }
    }

    /**
     * The scores of one buying job.
     *
     * @param completion per channel, and {@code all}: which of the job's questions own content answers
     */
    public record Job(
            String id,
            String name,
            String definition,
            Overload overload,
            Differentiation differentiation,
            SortedMap<String, Completion> completion) {
        public Job {
            completion = frozen(completion);
        }

        /** The questions with their answers over all channels; empty when completion was not measured. */
        public List<Answer> answers() {
            Completion all = completion.get("all");
            return all == null ? List.of() : all.answers();
        }
    }

    /**
     * @param score 0 (easy) to 100 (overloaded)
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param story what a buying group meets, in plain words
     * @param components overwhelm, contradiction, indistinctness
     * @param explanation adds up to the score
     */
    public record Overload(
            double score, double low, double high, String story, List<Component> components, Explanation explanation) {
        public Overload {
            components = List.copyOf(components);
        }
    }

    /**
     * A part of the overload.
     *
     * @param value in [0, 1]
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param weight share in the score; the weights add up to 1
     * @param measures what it was made from, by name
     */
    public record Component(
            String id, double value, double low, double high, double weight, SortedMap<String, Double> measures) {
        public Component {
            measures = frozen(measures);
        }
    }

    /**
     * @param score 0 (all say what we say) to 100 (only we say it)
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param vendors the same measure taken for every vendor
     * @param explanation adds up to the score
     */
    public record Differentiation(
            double score, double low, double high, SortedMap<String, Double> vendors, Explanation explanation) {
        public Differentiation {
            vendors = frozen(vendors);
        }
    }

    /**
     * What the result depends on besides the documents.
     *
     * @param seed of every random draw
     * @param thresholds by name
     * @param models fingerprint by role
     * @param methods version by name
     */
    public record Parameters(
            long seed,
            SortedMap<String, Double> thresholds,
            SortedMap<String, String> models,
            SortedMap<String, String> methods) {
        /** Role of a cross-encoder of the user's own among the models; absent unless one took part. */
        public static final String CROSS_ENCODER = "cross-encoder";

        /** Role of a language model that was asked about findings; absent unless one was. */
        public static final String ADJUDICATOR = "adjudicator";

        /** Method by which probabilities were calibrated; absent while only Daylight's own models judge, whose card tells. */
        public static final String CALIBRATION = "calibration";

        public Parameters {
            thresholds = frozen(thresholds);
            models = frozen(models);
            methods = frozen(methods);
        }

        /** What is to be known of the probabilities' calibration; empty where Daylight's own models judged alone. */
        public String calibration() {
            return methods.getOrDefault(CALIBRATION, "");
        }
    }

    public Audit {
        vendors = List.copyOf(vendors);
        assets = List.copyOf(assets);
        ignored = List.copyOf(ignored);
        claims = List.copyOf(claims);
        messages = List.copyOf(messages);
        overlaps = List.copyOf(overlaps);
        contradictions = List.copyOf(contradictions);
        sameness = List.copyOf(sameness);
        jobs = List.copyOf(jobs);
        whiteSpace = List.copyOf(whiteSpace);
        // Audits of the form 1.0 know of none.
        review = Objects.requireNonNullElse(review, Review.NONE);
        List<String> ids = new ArrayList<>();
        vendors.forEach(vendor -> ids.add(vendor.id()));
        if (!ids.contains(own)) {
            throw new IllegalArgumentException("own vendor '" + own + "' is none of " + ids);
        }
    }

    /** One of which nobody decided anything. */
    public Audit(
            String schemaVersion,
            String market,
            String own,
            List<Vendor> vendors,
            List<Asset> assets,
            List<Ignored> ignored,
            List<Claim> claims,
            List<Message> messages,
            List<Overlap> overlaps,
            List<Contradiction> contradictions,
            List<Sameness> sameness,
            List<Job> jobs,
            List<WhiteSpace> whiteSpace,
            Parameters parameters) {
        this(
                schemaVersion,
                market,
                own,
                vendors,
                assets,
                ignored,
                claims,
                messages,
                overlaps,
                contradictions,
                sameness,
                jobs,
                whiteSpace,
                parameters,
                Review.NONE);
    }

    private static <V> SortedMap<String, V> frozen(SortedMap<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
