package dev.daylight.change;

import dev.daylight.audit.Audit;
import dev.daylight.change.Change.Cause;
import dev.daylight.change.Change.Kind;
import dev.daylight.change.Change.Why;
import dev.daylight.compare.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** New, gone and changed messages, and which sentence in which document made them so. */
final class MessageChanges {
    /** A smaller move of distinctness is no news. */
    private static final double NOTABLE = 0.05;

    private final Sayings before;
    private final Sayings after;
    private final Map<String, Change.Message> byAfter = new HashMap<>();
    private final Map<String, Change.Message> byBefore = new HashMap<>();
    private int regrouped;

    MessageChanges(Sayings before, Sayings after, MessageMatch match) {
        this.before = before;
        this.after = after;
        for (Audit.Message message : after.audit().messages()) {
            Optional<String> old = match.before(message.id());
            if (old.isPresent()) {
                Change.Message changed = changed(before.index().message(old.get()), message);
                if (changed != null) {
                    byAfter.put(message.id(), changed);
                    byBefore.put(old.get(), changed);
                }
            } else if (after.claims(message).stream().map(after::key).noneMatch(before::says)) {
                byAfter.put(message.id(), added(message));
            } else {
                regrouped++;
            }
        }
        for (Audit.Message message : before.audit().messages()) {
            if (!match.goesOn(message.id())) {
                if (before.claims(message).stream().map(before::key).noneMatch(after::says)) {
                    byBefore.put(message.id(), gone(message));
                } else {
                    regrouped++;
                }
            }
        }
    }

    /** What we lost first, then what we won, then other changes, new and gone ones; within each by id. */
    List<Change.Message> all() {
        TreeSet<Change.Message> all = new TreeSet<>(Comparator.comparing((Change.Message m) -> !m.lost())
                .thenComparing(m -> !m.won())
                .thenComparing(m -> !m.ours())
                .thenComparing(m -> m.kind() == Kind.CHANGED ? 0 : m.kind() == Kind.NEW ? 1 : 2)
                .thenComparing(m -> -Math.abs(m.distinctnessAfter() - m.distinctnessBefore()))
                .thenComparing(Change.Message::id));
        all.addAll(byAfter.values());
        all.addAll(byBefore.values());
        return List.copyOf(all);
    }

    /** Messages that hold nothing new and nothing less, put together anew. */
    int regrouped() {
        return regrouped;
    }

    /** Why a message of the later audit changed; empty when it didn't. */
    List<Cause> causesAfter(String message) {
        return Optional.ofNullable(byAfter.get(message))
                .map(Change.Message::causes)
                .orElse(List.of());
    }

    /** Why a message of the earlier audit went. */
    List<Cause> causesBefore(String message) {
        return Optional.ofNullable(byBefore.get(message))
                .map(Change.Message::causes)
                .orElse(List.of());
    }

    private Change.Message added(Audit.Message message) {
        return new Change.Message(
                Kind.NEW,
                message.id(),
                message.text(),
                after.ours(message),
                List.of(),
                message.vendors(),
                null,
                message.status(),
                0,
                message.distinctness(),
                after.causes(Why.SAYS_NOW, after.claims(message)));
    }

    private Change.Message gone(Audit.Message message) {
        return new Change.Message(
                Kind.GONE,
                message.id(),
                message.text(),
                before.ours(message),
                message.vendors(),
                List.of(),
                message.status(),
                null,
                message.distinctness(),
                0,
                before.causes(Why.SAYS_NO_MORE, before.claims(message)));
    }

    private Change.@Nullable Message changed(Audit.Message old, Audit.Message now) {
        boolean moved = Math.abs(now.distinctness() - old.distinctness()) >= NOTABLE;
        if (old.vendors().equals(now.vendors()) && old.status() == now.status() && !moved) {
            return null;
        }
        List<Cause> causes = new ArrayList<>();
        for (Audit.Claim claim : after.claims(now)) {
            String vendor = after.index().vendorOf(claim.id());
            if (!old.vendors().contains(vendor)) {
                Why why = before.says(after.key(claim)) ? Why.COUNTS_NOW : Why.SAYS_NOW;
                causes.addAll(after.causes(why, List.of(claim)));
            }
        }
        for (Audit.Claim claim : before.claims(old)) {
            String vendor = before.index().vendorOf(claim.id());
            if (!now.vendors().contains(vendor)) {
                Why why = after.says(before.key(claim)) ? Why.COUNTS_NO_MORE : Why.SAYS_NO_MORE;
                causes.addAll(before.causes(why, List.of(claim)));
            }
        }
        causes.addAll(contradictions(now));
        if (causes.isEmpty() && moved) {
            boolean nearer = now.distinctness() < old.distinctness();
            (nearer ? nearest(after, before, now, Why.COMES_NEAR) : nearest(before, after, old, Why.NEAR_NO_MORE))
                    .ifPresent(causes::add);
        }
        return new Change.Message(
                Kind.CHANGED,
                now.id(),
                now.text(),
                after.ours(now) && before.ours(old),
                old.vendors(),
                now.vendors(),
                old.status(),
                now.status(),
                old.distinctness(),
                now.distinctness(),
                perDocument(causes));
    }

    /** Sentences that are new and contradict what we say in the message. */
    private List<Cause> contradictions(Audit.Message now) {
        List<Cause> causes = new ArrayList<>();
        for (Audit.Claim claim : after.claims(now)) {
            if (after.index().own(claim.id())) {
                for (Audit.Contradiction found : after.index().contradictions(claim.id())) {
                    Audit.Claim other = after.index().claim(found.x().equals(claim.id()) ? found.y() : found.x());
                    if (!before.says(after.key(other))) {
                        causes.add(new Cause(Why.CONTRADICTS, after.quote(other)));
                    }
                }
            }
        }
        return causes;
    }

    /** The rival's sentence that comes nearest to what we say, where it is in one of the audits only. */
    private static Optional<Cause> nearest(Sayings here, Sayings there, Audit.Message message, Why why) {
        return here.claims(message).stream()
                .filter(claim -> here.index().own(claim.id()))
                .flatMap(claim -> here.index().overlaps(claim.id()).stream())
                .sorted(Comparator.comparingDouble((Overlap o) -> -o.pSame()).thenComparing(Overlap::id))
                .map(overlap -> here.index().own(overlap.x()) ? overlap.y() : overlap.x())
                .filter(rival -> !here.index().own(rival) && !there.says(here.key(rival)))
                .findFirst()
                .map(rival -> new Cause(why, here.quote(here.index().claim(rival))));
    }

    private static List<Cause> perDocument(List<Cause> causes) {
        List<Cause> kept = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Cause cause : causes) {
            if (seen.add(cause.why() + cause.quote().path())) {
                kept.add(cause);
            }
        }
        return kept;
    }
}
