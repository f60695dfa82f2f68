package dev.daylight.change;

import dev.daylight.audit.Audit;
import dev.daylight.change.Change.Kind;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Overlap;
import dev.daylight.review.Reviewed.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** New, gone and changed contradictions and overlaps, by their ids, which are made from texts and vendors. */
final class FindingChanges {
    /** A smaller move of probability is no news. */
    private static final double NOTABLE = 0.1;

    private FindingChanges() {}

    private record Found(String id, String type, boolean within, double probability, String x, String y) {}

    static List<Change.Finding> contradictions(Sayings before, Sayings after) {
        return compare(before, after, contradictions(before.audit()), contradictions(after.audit()));
    }

    /** Related pairs are no overlaps. */
    static List<Change.Finding> overlaps(Sayings before, Sayings after) {
        return compare(before, after, overlaps(before), overlaps(after));
    }

    private static Map<String, Found> contradictions(Audit audit) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Audit.Contradiction c : audit.contradictions()) {
            found.put(
                    c.id(),
                    new Found(c.id(), c.type().name(), c.scope() == Scope.WITHIN, c.probability(), c.x(), c.y()));
        }
        return found;
    }

    private static Map<String, Found> overlaps(Sayings sayings) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Overlap o : sayings.audit().overlaps()) {
            if (o.kind() != Overlap.Kind.RELATED) {
                boolean within =
                        sayings.index().vendorOf(o.x()).equals(sayings.index().vendorOf(o.y()));
                found.put(o.id(), new Found(o.id(), o.kind().name(), within, o.pSame(), o.x(), o.y()));
            }
        }
        return found;
    }

    private static List<Change.Finding> compare(
            Sayings before, Sayings after, Map<String, Found> old, Map<String, Found> now) {
        List<Change.Finding> changes = new ArrayList<>();
        for (Found found : now.values()) {
            Found was = old.get(found.id());
            if (was == null) {
                changes.add(finding(Kind.NEW, after, before, found, null, found.probability()));
            } else if (!was.type().equals(found.type())
                    || Math.abs(was.probability() - found.probability()) >= NOTABLE) {
                changes.add(finding(Kind.CHANGED, after, before, found, was.probability(), found.probability()));
            }
        }
        for (Found found : old.values()) {
            // What a person set aside hasn't gone; the notes count it.
            if (!now.containsKey(found.id()) && !setAside(after.audit(), found.id())) {
                changes.add(finding(Kind.GONE, before, after, found, found.probability(), null));
            }
        }
        changes.sort(Comparator.comparing(Change.Finding::kind)
                .thenComparing(finding -> !finding.words())
                .thenComparing(finding ->
                        -Objects.requireNonNullElse(finding.after(), Objects.requireNonNullElse(finding.before(), 0.0)))
                .thenComparing(Change.Finding::id));
        return changes;
    }

    /** Findings that are in the later audit set aside and were not in the earlier one. */
    static int setAside(Audit before, Audit after) {
        return (int) after.review().in(State.SET_ASIDE).stream()
                .filter(one -> !setAside(before, one.id()))
                .count();
    }

    /** Findings that were set aside and are so no longer, but still there. */
    static int back(Audit before, Audit after) {
        return (int) before.review().in(State.SET_ASIDE).stream()
                .filter(one -> !setAside(after, one.id()))
                .filter(one -> after.contradictions().stream()
                                .anyMatch(found -> found.id().equals(one.id()))
                        || after.overlaps().stream()
                                .anyMatch(found -> found.id().equals(one.id())))
                .count();
    }

    private static boolean setAside(Audit audit, String id) {
        return audit.review()
                .of(id)
                .filter(one -> one.state() == State.SET_ASIDE)
                .isPresent();
    }

    /** @param here the audit that holds the finding */
    private static Change.Finding finding(
            Kind kind, Sayings here, Sayings there, Found found, @Nullable Double before, @Nullable Double after) {
        Audit.Claim x = here.index().claim(found.x());
        Audit.Claim y = here.index().claim(found.y());
        return new Change.Finding(
                kind,
                found.id(),
                found.type(),
                found.within(),
                before,
                after,
                !there.says(here.key(x)) || !there.says(here.key(y)),
                here.quote(x),
                here.quote(y));
    }
}
