package dev.daylight.compare.contradiction;

import dev.daylight.claim.Fact;
import dev.daylight.compare.Contradiction;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One claim affirms a fact that buyers check, the other denies it: rows compared by their keys, which are the fact, of whom it is said,
 * the plan and the part of the product.
 */
final class FactDetector implements Detector {
    /** What is said of a part holds for the part: "our SDKs are open source" of a product that isn't. */
    private static final Set<String> PARTS = Set.of(
            "sdk",
            "script",
            "api",
            "client",
            "library",
            "plugin",
            "agent",
            "cli",
            "extension",
            "exporter",
            "ui",
            "add-on",
            "proxy",
            "edge",
            "import",
            "importer",
            "connector",
            "integration",
            "collector",
            "server",
            "relay",
            "template");

    private static final double OTHER_PART = 0.3;

    /** What is so by default or can be chosen may be otherwise, too. */
    private static final Pattern OPTION = Pattern.compile(
            "(?i)\\b(?:by default|you can|if you|optional(?:ly)?|can be (?:enabled|disabled|configured))\\b");

    private static final double OPTIONAL = 0.4;

    /** Characters before a fact's words in which an option counts; after them half as many. */
    private static final int NEAR = 30;

    @Override
    public String name() {
        return "fact";
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        if (x.facts.isEmpty() || y.facts.isEmpty() || differentKeys(x, y)) {
            return Optional.empty();
        }
        double strength = parts(x).equals(parts(y)) ? 1 : OTHER_PART;
        return x.facts.stream()
                .flatMap(a -> y.facts.stream()
                        .filter(b -> a.id().equals(b.id()) && a.holds() != b.holds())
                        .map(b -> new Signal(
                                Contradiction.Type.NEGATION,
                                strength * (optional(x, a) || optional(y, b) ? OPTIONAL : 1),
                                words(a),
                                words(b),
                                a.about())))
                .findFirst();
    }

    private static boolean optional(Reading reading, Fact fact) {
        String text = reading.claim.text();
        return OPTION.matcher(text)
                .region(Math.max(0, fact.begin() - NEAR), Math.min(text.length(), fact.end() + NEAR / 2))
                .find();
    }

    private static boolean differentKeys(Reading x, Reading y) {
        boolean otherPlan = !x.plans.isEmpty() && !y.plans.isEmpty() && Similarity.common(x.plans, y.plans) == 0;
        boolean stranger = Stream.of(x, y)
                .anyMatch(r -> r.subject instanceof SubjectPhrase.Named || r.subject instanceof SubjectPhrase.Others);
        return otherPlan || stranger || !x.about().equals(y.about()) || SubjectPhrase.differ(x.subject, y.subject);
    }

    private static SortedSet<String> parts(Reading reading) {
        SortedSet<String> parts = new TreeSet<>(reading.content);
        parts.retainAll(PARTS);
        return parts;
    }

    private static Signal.Words words(Fact fact) {
        return new Signal.Words(fact.begin(), fact.end());
    }
}
