package dev.daylight.change;

import dev.daylight.audit.Audit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which message of one audit is which of the other: each goes to the one with which it shares most sayings, one to one. The id alone
 * would not do: it is made from the most central claim, and one more rival that says the same can move the centre.
 */
final class MessageMatch {
    private final Map<String, String> beforeOf = new LinkedHashMap<>();
    private final Set<String> matchedBefore = new HashSet<>();

    MessageMatch(Sayings before, Sayings after) {
        List<Shared> all = new ArrayList<>();
        for (Audit.Message message : after.audit().messages()) {
            Map<String, Set<String>> shared = new TreeMap<>();
            for (Audit.Claim claim : after.claims(message)) {
                String key = after.key(claim);
                Optional.ofNullable(before.message(key))
                        .ifPresent(old -> shared.computeIfAbsent(old, id -> new HashSet<>())
                                .add(key));
            }
            shared.forEach((old, keys) -> all.add(new Shared(message.id(), old, keys.size())));
        }
        all.sort(Comparator.comparingInt((Shared s) -> -s.sayings())
                .thenComparing(s -> !s.after().equals(s.before()))
                .thenComparing(Shared::after)
                .thenComparing(Shared::before));
        Map<String, String> found = new HashMap<>();
        for (Shared shared : all) {
            if (!found.containsKey(shared.after()) && matchedBefore.add(shared.before())) {
                found.put(shared.after(), shared.before());
            }
        }
        for (Audit.Message message : after.audit().messages()) {
            Optional.ofNullable(found.get(message.id())).ifPresent(old -> beforeOf.put(message.id(), old));
        }
    }

    private record Shared(String after, String before, int sayings) {}

    /** Id in the earlier audit of a message of the later one; empty when it has none of its own. */
    Optional<String> before(String after) {
        return Optional.ofNullable(beforeOf.get(after));
    }

    /** Whether a message of the earlier audit is one of the later. */
    boolean goesOn(String before) {
        return matchedBefore.contains(before);
    }
}
