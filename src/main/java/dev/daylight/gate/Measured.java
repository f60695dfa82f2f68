package dev.daylight.gate;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.PlainText;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Overlap;
import dev.daylight.extract.Status;
import dev.daylight.gate.GateVerdict.Item;
import dev.daylight.gate.GateVerdict.Keyed;
import dev.daylight.problem.InputException;
import dev.daylight.score.MessageStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures what gates ask of one audit. */
final class Measured {
    private final Audit audit;
    private final AuditIndex index;

    Measured(Audit audit) {
        this.audit = audit;
        this.index = new AuditIndex(audit);
    }

    /** @throws InputException when a gate names a vendor or channel that the audit doesn't have: it could never fail */
    void check(Gate gate) {
        known(gate, "vendor", gate.filter().vendor(), audit.vendors().stream().map(Audit.Vendor::id));
        known(gate, "channel", gate.filter().channel(), audit.assets().stream().map(Audit.Asset::channel));
        if (gate.measure().score() && gate.detail() != null) {
            known(gate, "job", gate.detail(), audit.jobs().stream().map(Audit.Job::id));
        }
    }

    private static void known(Gate gate, String what, @Nullable String told, java.util.stream.Stream<String> existing) {
        TreeSet<String> known = existing.collect(Collectors.toCollection(TreeSet::new));
        if (told != null && !known.contains(told)) {
            throw new InputException(
                    "'" + gate.expression() + "' asks for the " + what + " '" + told
                            + "', which this audit doesn't have",
                    "--fail-on",
                    "It has " + String.join(", ", known) + ".");
        }
    }

    /** A score in [0, 100]; over all jobs the worst. */
    double score(Gate gate) {
        String vendor =
                gate.filter().vendor() == null ? audit.own() : gate.filter().vendor();
        String channel = gate.filter().channel() == null ? "all" : gate.filter().channel();
        return switch (gate.measure()) {
            case OVERLOAD -> of(gate, job -> job.overload().score(), true);
            case DIFFERENTIATION ->
                of(gate, job -> job.differentiation().vendors().getOrDefault(vendor, 0.0), false);
            case COMPLETION ->
                of(
                        gate,
                        job -> job.completion().containsKey(channel)
                                ? 100 * job.completion().get(channel).share()
                                : 0,
                        false);
            case CONTRADICTIONS, OVERLAPS, MESSAGES, DOCUMENTS ->
                throw new IllegalArgumentException(gate.measure() + " is counted");
        };
    }

    private double of(Gate gate, ToDoubleFunction<Audit.Job> score, boolean highest) {
        var scores = audit.jobs().stream()
                .filter(job -> gate.detail() == null || gate.detail().equals(job.id()))
                .mapToDouble(score);
        return (highest ? scores.max() : scores.min()).orElse(0);
    }

    /** What counts, in the order of the audit. */
    List<Keyed> items(Gate gate) {
        return switch (gate.measure()) {
            case CONTRADICTIONS ->
                audit.contradictions().stream()
                        .filter(found -> scope(gate, found.scope() == Scope.WITHIN)
                                && finding(gate, found.type().name(), found.probability(), found.x(), found.y()))
                        .map(found -> pair(found.id(), found.probability(), found.x(), found.y()))
                        .toList();
            case OVERLAPS ->
                audit.overlaps().stream()
                        .filter(found -> found.kind() != Overlap.Kind.RELATED
                                && scope(gate, index.vendorOf(found.x()).equals(index.vendorOf(found.y())))
                                && finding(gate, found.kind().name(), found.pSame(), found.x(), found.y()))
                        .map(found -> pair(found.id(), found.pSame(), found.x(), found.y()))
                        .toList();
            case MESSAGES ->
                audit.messages().stream()
                        .filter(message -> gate.detail() == null || status(gate.detail()) == message.status())
                        .filter(message -> message.claims().stream().anyMatch(claim -> side(gate, claim)))
                        .map(this::message)
                        .toList();
            case DOCUMENTS ->
                audit.assets().stream()
                        .filter(asset -> gate.detail() == null
                                || Status.valueOf(gate.detail().toUpperCase(Locale.ROOT)) == asset.status())
                        .filter(asset -> gate.filter().fits(asset.vendor(), asset.channel(), asset.path()))
                        .map(Measured::document)
                        .toList();
            case OVERLOAD, DIFFERENTIATION, COMPLETION ->
                throw new IllegalArgumentException(gate.measure() + " is a score");
        };
    }

    private static MessageStatus status(String detail) {
        return MessageStatus.valueOf(detail.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean scope(Gate gate, boolean within) {
        return gate.detail() == null || gate.detail().equals(within ? "within" : "across");
    }

    private boolean finding(Gate gate, String type, double probability, String x, String y) {
        Gate.Filter filter = gate.filter();
        return (filter.type() == null || filter.type().equals(type))
                && probability >= filter.probability()
                && (side(gate, x) || side(gate, y));
    }

    private boolean side(Gate gate, String claim) {
        Audit.Asset asset = index.assetOf(claim);
        return gate.filter().fits(asset.vendor(), asset.channel(), asset.path());
    }

    private Keyed pair(String id, double probability, String x, String y) {
        String text = String.format(Locale.ROOT, "probability %.2f: %s and %s", probability, quote(x), quote(y));
        return new Keyed(new Item(id, text), Set.of(id));
    }

    private Keyed message(Audit.Message message) {
        Set<String> keys = message.claims().stream()
                .map(index::claim)
                .map(claim -> index.vendorOf(claim.id()) + "\0" + claim.text())
                .collect(Collectors.toSet());
        return new Keyed(new Item(message.id(), quote(message.claims().getFirst())), keys);
    }

    private static Keyed document(Audit.Asset asset) {
        String reason = asset.reason() == null ? "" : ": " + asset.reason();
        return new Keyed(
                new Item(asset.id(), PlainText.of(asset.path() + reason)),
                Set.of(asset.path() + "\0" + asset.status()));
    }

    private String quote(String claim) {
        return "“" + PlainText.of(index.claim(claim).text(), 120) + "” ("
                + PlainText.of(index.assetOf(claim).path()) + ")";
    }
}
