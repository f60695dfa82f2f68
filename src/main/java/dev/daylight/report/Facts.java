package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.compare.Adjudication;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.extract.Status;
import dev.daylight.score.Explanation;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Sameness;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What every form of the report counts and puts in order, so that all of them say the same. */
public final class Facts {
    /** Where a contradiction stands, as seen by the own vendor; in the order that matters to him. */
    public enum Side {
        /** We contradict ourselves. */
        OURS,
        /** A rival and we. */
        RIVAL_AND_US,
        /** A rival contradicts himself. */
        WITHIN_RIVAL,
        /** Two rivals. */
        RIVALS
    }

    /** From which probability on something belongs to a job. */
    private static final double BELONGS = 0.5;

    /** A job that is the likeliest of all is none when it is less likely than this. */
    private static final double UNLIKELY = 0.2;

    private static final Comparator<Audit.Message> LOUDEST = Comparator.comparingDouble(
                    (Audit.Message message) -> -message.weight() * message.distinctness())
            .thenComparing(message -> -message.claims().size())
            .thenComparing(Audit.Message::id);
    private static final Comparator<Audit.Message> WIDEST = Comparator.comparingInt(
                    (Audit.Message message) -> -message.vendors().size())
            .thenComparing(message -> -message.claims().size())
            .thenComparing(Audit.Message::id);

    private static final String PUBLIC = "website";

    private final AuditIndex index;
    private final Audit audit;
    private final Map<MessageStatus, List<Audit.Message>> messages = new EnumMap<>(MessageStatus.class);
    private final List<Audit.Message> ownLoudest;
    private final Map<Side, List<Audit.Contradiction>> contradictions = new EnumMap<>(Side.class);

    public Facts(Audit audit) {
        this.audit = audit;
        this.index = new AuditIndex(audit);
        for (MessageStatus status : MessageStatus.values()) {
            messages.put(
                    status,
                    audit.messages().stream()
                            .filter(message -> message.status() == status)
                            .sorted(status == MessageStatus.UNIQUE || status == MessageStatus.RARE ? LOUDEST : WIDEST)
                            .toList());
        }
        this.ownLoudest = audit.messages().stream()
                .filter(message -> message.vendors().contains(audit.own()))
                .sorted(Comparator.comparingDouble(Audit.Message::weight)
                        .reversed()
                        .thenComparing(Audit.Message::id))
                .toList();
        for (Side side : Side.values()) {
            contradictions.put(
                    side,
                    audit.contradictions().stream()
                            .filter(found -> side(found) == side)
                            // What a language model called compatible stands behind the others; the order stays
                            // otherwise.
                            .sorted(Comparator.comparing(this::quiet))
                            .toList());
        }
    }

    public AuditIndex index() {
        return index;
    }

    public Audit audit() {
        return audit;
    }

    public String own() {
        return index.ownName();
    }

    /** Messages of a status, the most telling first. */
    public List<Audit.Message> messages(MessageStatus status) {
        return messages.getOrDefault(status, List.of());
    }

    /** Number of messages that the own vendor makes. */
    public long ownMessages() {
        return audit.messages().stream()
                .filter(message -> message.vendors().contains(audit.own()))
                .count();
    }

    /** What the own vendor says, the loudest first. */
    public List<Audit.Message> ownLoudest() {
        return ownLoudest;
    }

    /** Channels of own documents that were read, by name; what everybody can read stands first, and so at the left. */
    public List<String> ownChannels() {
        return audit.assets().stream()
                .filter(asset -> asset.vendor().equals(audit.own()) && asset.status() == Status.ANALYZED)
                .map(Audit.Asset::channel)
                .distinct()
                .sorted(Comparator.comparing((String channel) -> !channel.equals(PUBLIC))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Channels in which the own vendor makes a message. */
    public SortedSet<String> ownChannels(Audit.Message message) {
        SortedSet<String> channels = new TreeSet<>();
        message.claims().stream()
                .filter(index::own)
                .forEach(claim -> channels.add(index.assetOf(claim).channel()));
        return channels;
    }

    /** Contradictions of a side that no language model called compatible, most probable first: what may be put before everybody. */
    public List<Audit.Contradiction> loud(Side side) {
        return contradictions(side).stream().filter(found -> !quiet(found)).toList();
    }

    /** A language model called it compatible, and no person said otherwise. */
    private boolean quiet(Audit.Contradiction found) {
        return found.setAside() && !audit.review().confirmed(found.id());
    }

    /** How many findings a language model was asked about, and what it said; empty when it wasn't asked at all. */
    public String asked() {
        Map<Adjudication.Verdict, Integer> count = new EnumMap<>(Adjudication.Verdict.class);
        String model = "";
        for (Audit.Contradiction found : audit.contradictions()) {
            Adjudication answer = found.adjudication();
            if (answer != null) {
                count.merge(answer.verdict(), 1, Integer::sum);
                model = answer.model();
            }
        }
        if (!audit.parameters().models().containsKey(Audit.Parameters.ADJUDICATOR)) {
            return "";
        }
        int all = count.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? "A language model was to be asked about contradictions, but gave no answer"
                : "A language model was asked about " + all + ": "
                        + count.getOrDefault(Adjudication.Verdict.CONTRADICTION, 0) + " real, "
                        + count.getOrDefault(Adjudication.Verdict.COMPATIBLE, 0) + " compatible, "
                        + count.getOrDefault(Adjudication.Verdict.UNSURE, 0) + " unsure, "
                        + count.getOrDefault(Adjudication.Verdict.NO_ANSWER, 0) + " no answer (" + model + ")";
    }

    /** Contradictions of a side, most probable first; those that a language model called compatible after all others. */
    public List<Audit.Contradiction> contradictions(Side side) {
        return contradictions.getOrDefault(side, List.of());
    }

    /** How many of some possible contradictions are to be expected real, in words that stand in brackets behind their number. */
    public static String likely(List<Audit.Contradiction> found) {
        long expected = expected(found);
        return expected == 0 ? "none of them likely" : "about " + Words.number(expected) + " real";
    }

    /** How many of them are expected to be real: the sum of their probabilities, to the nearest whole number. */
    public static long expected(List<Audit.Contradiction> found) {
        return Math.round(
                found.stream().mapToDouble(Audit.Contradiction::probability).sum());
    }

    public Side side(Audit.Contradiction found) {
        boolean ours = index.own(found.x()) || index.own(found.y());
        if (found.scope() == Scope.WITHIN) {
            return ours ? Side.OURS : Side.WITHIN_RIVAL;
        }
        return ours ? Side.RIVAL_AND_US : Side.RIVALS;
    }

    /**
     * Ids of the jobs that something belongs to, in their order; the likeliest one when it belongs to none.
     *
     * @param probabilities by id of the job, in [0, 1]
     */
    public List<String> jobs(Map<String, Double> probabilities) {
        double most = probabilities.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double least = Math.min(BELONGS, Math.max(most, UNLIKELY));
        return audit.jobs().stream()
                .map(Audit.Job::id)
                .filter(job -> probabilities.getOrDefault(job, 0.0) >= least)
                .toList();
    }

    /** Documents that no score knows of, our own first. */
    public List<Audit.Asset> unread() {
        return audit.assets().stream()
                .filter(asset -> asset.status() != Status.ANALYZED)
                .sorted(Comparator.comparing(asset -> !asset.vendor().equals(audit.own())))
                .toList();
    }

    /** The rival that makes most of our messages. */
    public Optional<Sameness> nearestRival() {
        return audit.sameness().stream()
                .filter(same -> same.from().equals(audit.own()))
                .max(Comparator.comparingDouble(Sameness::semantic)
                        .thenComparing(Sameness::to, Comparator.reverseOrder()));
    }

    /** The job with the highest overload, of those that any document serves. */
    public Optional<Audit.Job> hardest() {
        return audit.jobs().stream()
                .filter(job -> measured(job.overload().explanation()))
                .max(Comparator.comparingDouble(job -> job.overload().score()));
    }

    /** The job in which we differ most, of those in which we say anything. */
    public Optional<Audit.Job> mostDifferent() {
        return audit.jobs().stream()
                .filter(job -> measured(job.differentiation().explanation()))
                .max(Comparator.comparingDouble(job -> job.differentiation().score()));
    }

    /** The job in which we differ least, of those in which we say anything. */
    public Optional<Audit.Job> leastDifferent() {
        return audit.jobs().stream()
                .filter(job -> measured(job.differentiation().explanation()))
                .min(Comparator.comparingDouble(job -> job.differentiation().score()));
    }

    /** A score that is made from nothing is 0 and has no parts: there was nothing to measure, which is no low score. */
    public static boolean measured(Explanation explanation) {
        return !explanation.parts().isEmpty();
    }

    /** The part that adds most to a job's overload, in plain words. */
    public static String mainCause(Audit.Job job) {
        return job.overload().components().stream()
                .max(Comparator.comparingDouble(component -> component.weight() * component.value()))
                .map(component -> cause(component.id()))
                .orElse("");
    }

    private static String cause(String component) {
        return switch (component) {
            case "overwhelm" -> "mostly because there is so much to read and it repeats itself";
            case "contradiction" -> "mostly because what buyers read contradicts itself";
            case "indistinctness" -> "mostly because the vendors can hardly be told apart";
            default -> "mostly because of " + Words.spaced(component);
        };
    }
}
