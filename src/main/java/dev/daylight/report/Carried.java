package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which messages each document carries, and who else makes them. */
final class Carried {
    private final AuditIndex index;
    private final int most;
    private final Map<String, SortedSet<String>> messagesOf = new HashMap<>();
    private final Map<String, Set<String>> assetsOf = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * A document that makes messages of another.
     *
     * @param share which share of the other's messages, in (0, 1]
     */
    record Near(String asset, double share) {}

    /**
     * @param shown the messages in this file, in its order
     * @param most how many of them are named for one document
     */
    Carried(AuditIndex index, List<Audit.Message> shown, int most) {
        this.index = index;
        this.most = most;
        for (Audit.Claim claim : index.audit().claims()) {
            messagesOf.computeIfAbsent(claim.asset(), asset -> new TreeSet<>()).add(claim.message());
            assetsOf.computeIfAbsent(claim.message(), message -> new TreeSet<>())
                    .add(claim.asset());
        }
        for (Audit.Message message : shown) {
            positions.put(message.id(), positions.size());
        }
    }

    int messages(String asset) {
        return of(asset).size();
    }

    /** Messages of the document that no other vendor makes. */
    int alone(String asset) {
        return (int) of(asset).stream()
                .filter(message -> index.message(message).vendors().size() == 1)
                .count();
    }

    /** Positions of its messages among those shown, in that order. */
    List<Integer> shown(String asset) {
        return of(asset).stream()
                .filter(positions::containsKey)
                .map(positions::get)
                .sorted()
                .limit(most)
                .toList();
    }

    /** Share of its messages that each other vendor makes too; only vendors who make one. */
    SortedMap<String, Double> alike(String asset) {
        String vendor = index.asset(asset).vendor();
        SortedMap<String, Double> alike = new TreeMap<>();
        double each = 1.0 / Math.max(1, messages(asset));
        for (String message : of(asset)) {
            for (String other : index.message(message).vendors()) {
                if (!other.equals(vendor)) {
                    alike.merge(other, each, Double::sum);
                }
            }
        }
        return alike;
    }

    /** The other document, of any vendor, that makes most of its messages too; the first by id among equals. */
    @Nullable
    Near nearest(String asset) {
        SortedMap<String, Integer> shared = new TreeMap<>();
        for (String message : of(asset)) {
            for (String other : assetsOf.getOrDefault(message, Set.of())) {
                if (!other.equals(asset)) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : shared.entrySet()) {
            if (best == null || entry.getValue() > shared.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best == null ? null : new Near(best, shared.getOrDefault(best, 0) / (double) messages(asset));
    }

    private SortedSet<String> of(String asset) {
        return messagesOf.getOrDefault(asset, new TreeSet<>());
    }
}
