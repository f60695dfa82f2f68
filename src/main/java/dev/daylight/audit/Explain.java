package dev.daylight.audit;

import dev.daylight.compare.Overlap;
import dev.daylight.problem.InputException;
import dev.daylight.review.Reviewed;
import dev.daylight.score.JobScore.Answer;
import dev.daylight.score.JobScore.Completion;
import dev.daylight.score.Sameness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;

/**
 * Answers "why?" for anything in an audit: findings, messages, claims, documents and jobs by their id, scores by name
 * ({@code overload.validation}, {@code differentiation.validation}, {@code completion.validation},
 * {@code sameness.FROM.TO}).
 */
public final class Explain {
    /** More claims of one message or document than a person reads. */
    private static final int MOST_QUOTES = 25;

    private final AuditIndex index;
    private final Map<String, Supplier<Reason>> reasons = new LinkedHashMap<>();

    public Explain(Audit audit) {
        this.index = new AuditIndex(audit);
        for (Audit.Job job : audit.jobs()) {
            reasons.put(job.id(), () -> job(job));
            reasons.put("overload." + job.id(), () -> overload(job));
            reasons.put("differentiation." + job.id(), () -> differentiation(job));
            reasons.put("completion." + job.id(), () -> completion(job));
        }
        audit.sameness()
                .forEach(same -> reasons.put("sameness." + same.from() + "." + same.to(), () -> sameness(same)));
        audit.contradictions().forEach(found -> reasons.put(found.id(), () -> contradiction(found)));
        audit.messages().forEach(message -> reasons.put(message.id(), () -> message(message)));
        audit.overlaps().forEach(found -> reasons.put(found.id(), () -> overlap(found)));
        audit.review().in(Reviewed.State.SET_ASIDE).forEach(one -> reasons.put(one.id(), () -> setAside(one)));
        audit.assets().forEach(asset -> reasons.put(asset.id(), () -> asset(asset)));
        audit.claims().forEach(claim -> reasons.put(claim.id(), () -> claim(claim)));
    }

    /** Every id that can be explained: scores first, then contradictions, messages, overlaps, documents, claims. */
    public List<String> ids() {
        return List.copyOf(reasons.keySet());
    }

    /**
     * @throws InputException when the audit holds nothing of this id, with the ids that come near
     */
    public Reason of(String id) {
        Supplier<Reason> reason = reasons.get(id.strip());
        if (reason == null) {
            List<String> near = NearIds.of(id.strip(), reasons.keySet());
            throw new InputException(
                    "nothing in this audit is called '" + PlainText.of(id, 60) + "'",
                    "audit of " + index.audit().market(),
                    near.isEmpty()
                            ? "Ids stand in the report and in audit.json; scores are called overload.JOB, "
                                    + "differentiation.JOB and completion.JOB."
                            : "Did you mean " + String.join(", ", near) + "?");
        }
        return reason.get();
    }

    /** As an indented tree with quotes. */
    public String text(String id) {
        return ReasonText.render(of(id));
    }

    /** As indented JSON: {@code {id, value, text, quote{claim, vendor, channel, path, place, text}, parts[]}}. */
    public String json(String id) {
        return SteadyNumbers.mapper()
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(of(id))
                .replace("\r\n", "\n");
    }

    /** The scores at a glance; each can be explained further by its name. */
    private Reason job(Audit.Job job) {
        Completion all = job.completion().get("all");
        return new Reason(
                job.id(),
                null,
                job.name() + ": " + job.definition(),
                null,
                List.of(
                        Reason.text(job.overload().story()),
                        alone(overload(job)),
                        alone(differentiation(job)),
                        all == null
                                ? Reason.text("which questions are answered was not measured")
                                : alone(completion(job))));
    }

    private static Reason alone(Reason reason) {
        return new Reason(reason.id(), reason.value(), reason.text(), null, List.of());
    }

    private Reason overload(Audit.Job job) {
        Audit.Overload overload = job.overload();
        List<Reason> parts = new ArrayList<>();
        parts.add(Reason.text(overload.story()));
        parts.add(Reason.of(overload.explanation()));
        for (Audit.Component component : overload.components()) {
            List<Reason> measures = new ArrayList<>();
            component.measures().forEach((name, value) -> measures.add(new Reason(null, value, name, null, List.of())));
            parts.add(new Reason(
                    null,
                    component.value(),
                    component.id() + interval(component.low(), component.high()) + ", weight "
                            + SteadyNumbers.round(component.weight()).toPlainString(),
                    null,
                    measures));
        }
        return new Reason(
                "overload." + job.id(),
                overload.score(),
                "overload of 100 in " + job.name() + interval(overload.low(), overload.high()),
                null,
                parts);
    }

    private Reason differentiation(Audit.Job job) {
        Audit.Differentiation differentiation = job.differentiation();
        List<Reason> parts = new ArrayList<>();
        parts.add(Reason.of(differentiation.explanation()));
        List<Reason> vendors = new ArrayList<>();
        differentiation
                .vendors()
                .forEach((vendor, score) -> vendors.add(new Reason(null, score, index.name(vendor), null, List.of())));
        parts.add(new Reason(null, null, "the same measure, taken for every vendor", null, vendors));
        return new Reason(
                "differentiation." + job.id(),
                differentiation.score(),
                "differentiation of 100 in " + job.name() + interval(differentiation.low(), differentiation.high()),
                null,
                parts);
    }

    private Reason completion(Audit.Job job) {
        List<Reason> channels = new ArrayList<>();
        for (Map.Entry<String, Completion> entry : job.completion().entrySet()) {
            List<Reason> answers = new ArrayList<>();
            entry.getValue().answers().forEach(answer -> answers.add(answer(answer)));
            channels.add(new Reason(null, entry.getValue().share(), "channel " + entry.getKey(), null, answers));
        }
        Completion all = job.completion().get("all");
        return new Reason(
                "completion." + job.id(),
                all == null ? null : all.share(),
                "share of the buyer questions in " + job.name() + " that our content answers",
                null,
                channels);
    }

    private Reason answer(Answer answer) {
        String verdict = answer.answered() ? "answered: " : "not answered: ";
        List<Reason> quote = index.hasClaim(answer.claim())
                ? List.of(quoted(answer.answered() ? "best answer" : "nearest passage", answer.claim()))
                : List.of();
        return new Reason(null, answer.probability(), verdict + answer.text(), null, quote);
    }

    private Reason sameness(Sameness same) {
        return Reason.text(
                "how far " + index.name(same.to()) + " says what " + index.name(same.from()) + " says",
                new Reason(null, same.semantic(), "by meaning: share of the messages of the latter", null, List.of()),
                new Reason(null, same.lexical(), "by wording: cosine of the nouns", null, List.of()));
    }

    private Reason contradiction(Audit.Contradiction found) {
        List<Reason> parts = new ArrayList<>();
        parts.add(Reason.text(found.explanation()));
        if (found.adjudication() != null) {
            parts.add(Reason.text(found.adjudication().describe()));
        }
        decided(parts, found.id());
        for (String claim : List.of(found.x(), found.y())) {
            List<String> words = found.clash().stream()
                    .filter(clash -> clash.claim().equals(claim))
                    .map(clash -> "“" + clash.text() + "”")
                    .toList();
            parts.add(quoted(words.isEmpty() ? "says" : "clashes in " + String.join(", ", words), claim));
        }
        return new Reason(
                found.id(),
                found.probability(),
                "probability of a contradiction, " + words(found.type()) + ", "
                        + (found.scope() == dev.daylight.compare.Contradiction.Scope.WITHIN
                                ? "within one vendor"
                                : "across vendors"),
                null,
                parts);
    }

    private Reason overlap(Overlap found) {
        List<Reason> parts = new ArrayList<>();
        parts.add(new Reason(null, found.cosine(), "cosine of the sentence embeddings", null, List.of()));
        decided(parts, found.id());
        parts.add(quoted(found.kind() == Overlap.Kind.SPECIFIC ? "the more specific" : "one", found.x()));
        parts.add(quoted("the other", found.y()));
        return new Reason(
                found.id(), found.pSame(), "probability of the same message, " + words(found.kind()), null, parts);
    }

    private Reason setAside(Reviewed one) {
        List<Reason> parts = new ArrayList<>();
        decided(parts, one.id());
        Stream.of(one.x(), one.y()).filter(Objects::nonNull).forEach(claim -> parts.add(quoted("says", claim)));
        return new Reason(
                one.id(),
                one.probability(),
                "probability of the " + (one.finding() == Reviewed.Finding.OVERLAP ? "overlap" : "contradiction")
                        + " that a person set aside: it is in no list and no score",
                null,
                parts);
    }

    /** What a person decided about a finding, where one did. */
    private void decided(List<Reason> parts, String finding) {
        index.audit()
                .review()
                .of(finding)
                .ifPresent(one -> parts.add(Reason.text(words(one.state()) + ": decided to " + words(one.decision())
                        + (one.who() == null ? "" : ", by " + one.who())
                        + (one.date() == null ? "" : ", on " + one.date())
                        + (one.until() == null ? "" : ", until " + one.until())
                        + (one.reason().isBlank() ? "" : ": " + one.reason()))));
    }

    private Reason message(Audit.Message message) {
        List<Reason> parts = new ArrayList<>();
        parts.add(Reason.of(message.explanation()));
        message.claims().stream().limit(MOST_QUOTES).forEach(claim -> parts.add(quoted("says", claim)));
        more(parts, message.claims().size());
        return new Reason(
                message.id(),
                message.distinctness(),
                "distinctness of the message “" + message.text() + "”, " + words(message.status()) + ", said by "
                        + String.join(
                                ", ",
                                message.vendors().stream().map(index::name).toList()),
                null,
                parts);
    }

    private Reason claim(Audit.Claim claim) {
        List<Reason> parts = new ArrayList<>();
        parts.add(Reason.text("put " + words(claim.polarity()) + ", " + words(claim.modality()) + ", evidence: "
                + words(claim.evidence())));
        claim.jobs().forEach((job, p) -> parts.add(new Reason(null, p, "helps with " + job, null, List.of())));
        if (index.hasMessage(claim.message())) {
            parts.add(new Reason(
                    claim.message(),
                    null,
                    "makes the message “" + index.message(claim.message()).text() + "”",
                    null,
                    List.of()));
        }
        index.contradictions(claim.id()).forEach(found -> parts.add(contradiction(found)));
        index.overlaps(claim.id()).stream().limit(MOST_QUOTES).forEach(found -> {
            String other = found.x().equals(claim.id()) ? found.y() : found.x();
            Reason quoted = quoted(words(found.kind()) + " with what", other);
            parts.add(new Reason(found.id(), found.pSame(), quoted.text(), quoted.quote(), List.of()));
        });
        Reason quoted = quoted("a claim of", claim.id());
        return new Reason(claim.id(), claim.probability(), quoted.text(), quoted.quote(), parts);
    }

    private Reason asset(Audit.Asset asset) {
        List<Reason> parts = new ArrayList<>();
        if (asset.reason() != null) {
            parts.add(Reason.text(asset.reason()));
        }
        asset.jobs().forEach((job, p) -> parts.add(new Reason(null, p, "serves " + job, null, List.of())));
        List<Audit.Claim> claims = index.claimsOf(asset.id());
        claims.stream().limit(MOST_QUOTES).forEach(claim -> parts.add(quoted("claims", claim.id())));
        more(parts, claims.size());
        return new Reason(
                asset.id(),
                null,
                asset.path() + ", " + words(asset.status()) + ", " + asset.words() + " words, " + claims.size()
                        + " claims",
                null,
                parts);
    }

    private Reason quoted(String text, String id) {
        Audit.Claim claim = index.claim(id);
        Audit.Asset asset = index.asset(claim.asset());
        String vendor = index.name(asset.vendor());
        return new Reason(
                id,
                null,
                text + " " + vendor + " (" + asset.channel() + ")",
                new Reason.Quote(
                        id,
                        vendor,
                        asset.channel(),
                        asset.path(),
                        claim.anchor().describe(),
                        claim.text()),
                List.of());
    }

    private static void more(List<Reason> parts, int all) {
        if (all > MOST_QUOTES) {
            parts.add(Reason.text("and " + (all - MOST_QUOTES) + " more in audit.json"));
        }
    }

    private static String interval(double low, double high) {
        return " (95 % interval " + SteadyNumbers.round(low).toPlainString() + " to "
                + SteadyNumbers.round(high).toPlainString() + ")";
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
