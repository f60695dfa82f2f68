package dev.daylight.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.score.MessageStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one audit of a market to another.
 *
 * @param market name of the market in the later audit
 * @param own id of the own vendor in the later audit
 * @param before the earlier audit
 * @param after the later audit
 * @param notes what makes the two less comparable (other models, another market), for people; may be empty
 * @param documents new, gone and changed documents, by path
 * @param messages new, gone and changed messages: own losses first
 * @param regrouped messages that hold only sentences that were there before, put together anew; not in {@code messages}
 * @param contradictions new, gone and changed contradictions, by falling probability
 * @param overlaps new, gone and changed overlaps, by falling probability
 * @param jobs one for each buying job of the later audit, in its order
 */
public record Change(
        String market,
        String own,
        Side before,
        Side after,
        List<String> notes,
        List<Document> documents,
        List<Message> messages,
        int regrouped,
        List<Finding> contradictions,
        List<Finding> overlaps,
        List<Job> jobs) {
    /** How something changed. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED
    }

    /**
     * One of the two audits.
     *
     * @param name what it is called: a file or a date
     * @param documents number of documents
     * @param claims number of claims
     * @param messages number of messages
     */
    public record Side(String name, int documents, int claims, int messages) {}

    /** A document that came, went, or has other content. */
    public record Document(Kind kind, String vendor, String channel, String path) {}

    /**
     * A sentence where it stands.
     *
     * @param claim id in the audit that holds it
     * @param path path of its document below the market's folder
     * @param place where in it, for people; may be empty
     */
    public record Quote(String claim, String vendor, String channel, String path, String place, String text) {}

    /** Why a message changed. */
    public enum Why {
        /** The vendor says it in words that weren't there before. */
        SAYS_NOW,
        /** The vendor said it before and says it no more. */
        SAYS_NO_MORE,
        /** The vendor's sentence was there before; it now counts as saying the same. */
        COUNTS_NOW,
        /** The vendor's sentence is still there; it no longer counts as saying the same. */
        COUNTS_NO_MORE,
        /** A sentence of the vendor comes nearer to it than any did. */
        COMES_NEAR,
        /** A sentence that came near is there no more. */
        NEAR_NO_MORE,
        /** A sentence of the vendor contradicts it. */
        CONTRADICTS
    }

    /** The sentence because of which something changed. */
    public record Cause(Why why, Quote quote) {}

    /**
     * A message that came, went or has other sayers, another status or another distinctness.
     *
     * @param id in the later audit; of a gone message in the earlier one
     * @param ours we say it, in the later audit; of a gone message in the earlier one
     * @param vendorsBefore who said it; empty for a new one
     * @param vendorsAfter who says it; empty for a gone one
     * @param statusBefore null for a new one
     * @param statusAfter null for a gone one
     * @param distinctnessBefore in [0, 1]; 0 where we didn't say it
     * @param distinctnessAfter in [0, 1]; 0 where we don't say it
     * @param causes which sentences made it so, one a document; may be empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(
            Kind kind,
            String id,
            String text,
            boolean ours,
            List<String> vendorsBefore,
            List<String> vendorsAfter,
            @Nullable MessageStatus statusBefore,
            @Nullable MessageStatus statusAfter,
            double distinctnessBefore,
            double distinctnessAfter,
            List<Cause> causes) {
        public Message {
            vendorsBefore = List.copyOf(vendorsBefore);
            vendorsAfter = List.copyOf(vendorsAfter);
            causes = List.copyOf(causes);
        }

        /** We say it in both audits, and a vendor says it now that didn't before. */
        public boolean lost() {
            return ours && kind == Kind.CHANGED && !vendorsBefore.containsAll(vendorsAfter);
        }

        /** We say it in both audits, and a vendor that said it before doesn't now. */
        public boolean won() {
            return ours && kind == Kind.CHANGED && !lost() && !vendorsAfter.containsAll(vendorsBefore);
        }
    }

    /**
     * A contradiction or an overlap that came, went, or is of another kind or probability.
     *
     * @param type of a contradiction, or kind of an overlap; of a gone one what it was
     * @param within both sides are of one vendor
     * @param before its probability; null for a new one
     * @param after its probability; null for a gone one
     * @param words one of its two sentences is only in one of the audits; otherwise only its judgement or rank changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            Kind kind,
            String id,
            String type,
            boolean within,
            @Nullable Double before,
            @Nullable Double after,
            boolean words,
            Quote x,
            Quote y) {}

    /**
     * A score in both audits.
     *
     * @param before 0 to 100
     * @param after 0 to 100
     * @param clear each lies outside the other's 95 % interval; otherwise the move may be chance
     */
    public record Move(double before, double after, boolean clear) {
        /** After less before. */
        public double points() {
            return after - before;
        }
    }

    /** What a message did to the differentiation in a job. */
    public enum Effect {
        NEW_MESSAGE,
        GONE_MESSAGE,
        LESS_DISTINCT,
        MORE_DISTINCT,
        OTHER_WEIGHT,
        REGROUPED
    }

    /**
     * A message's part in a move of differentiation.
     *
     * @param points what it adds to the move; the points of all reasons add up to it
     * @param causes the message's
     */
    public record Reason(String message, String text, Effect effect, double points, List<Cause> causes) {
        public Reason {
            causes = List.copyOf(causes);
        }
    }

    /** What a component was made from, before and after. */
    public record Measure(String name, double before, double after) {}

    /**
     * A part of the overload.
     *
     * @param before in [0, 1]
     * @param after in [0, 1]
     * @param points what it adds to the move of the overload; the points of all components add up to it
     * @param measures those that differ, by name
     */
    public record Component(String id, double before, double after, double points, List<Measure> measures) {
        public Component {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A buying job.
     *
     * @param reasons by falling size
     * @param components in the order of the audit
     */
    public record Job(
            String id,
            String name,
            Move differentiation,
            List<Reason> reasons,
            Move overload,
            List<Component> components) {
        public Job {
            reasons = List.copyOf(reasons);
            components = List.copyOf(components);
        }
    }

    public Change {
        notes = List.copyOf(notes);
        documents = List.copyOf(documents);
        messages = List.copyOf(messages);
        contradictions = List.copyOf(contradictions);
        overlaps = List.copyOf(overlaps);
        jobs = List.copyOf(jobs);
    }
}
