package dev.daylight.shell.command;

import dev.daylight.pipeline.ReviewFinding;
import dev.daylight.shell.line.Suggestion;
import dev.daylight.shell.line.UsageException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a person wants to go through; null components mean any.
 *
 * @param kind {@code contradiction} or {@code overlap}
 * @param scope {@code within} or {@code across}
 * @param type of contradictions, or kind of overlaps
 * @param vendor id or name of a vendor who says one of the sides
 * @param decided those, too, about which a decision holds
 * @param day on which decisions hold
 */
record ReviewFilter(
        @Nullable String kind,
        @Nullable String scope,
        @Nullable String type,
        @Nullable String vendor,
        boolean decided,
        LocalDate day)
        implements Predicate<ReviewFinding> {
    static final List<String> KINDS = List.of("contradiction", "overlap");
    static final List<String> SCOPES = List.of("within", "across");
    static final List<String> TYPES = List.of(
            "negation", "antonym", "numeric", "modality", "stance", "fact", "verbatim", "equivalent", "specific");

    ReviewFilter {
        kind = known("--kind", kind, KINDS);
        scope = known("--scope", scope, SCOPES);
        type = known("--type", type, TYPES);
        vendor = vendor == null || vendor.isEmpty() ? null : vendor.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String known(String option, @Nullable String told, List<String> known) {
        if (told == null || told.isEmpty()) {
            return null;
        }
        String word = told.toLowerCase(Locale.ROOT);
        // People write plurals.
        String single = word.endsWith("s") && known.contains(word.substring(0, word.length() - 1))
                ? word.substring(0, word.length() - 1)
                : word;
        if (!known.contains(single)) {
            throw new UsageException(
                    "'" + option + "': there is no '" + told + "'",
                    Suggestion.didYouMean(word, known, "Give one of " + String.join(", ", known)));
        }
        return single;
    }

    @Override
    public boolean test(ReviewFinding finding) {
        return (kind == null || finding.contradiction() == kind.equals("contradiction"))
                && (scope == null || finding.within() == scope.equals("within"))
                && (type == null || finding.type().equalsIgnoreCase(type))
                && (vendor == null || says(finding.says(), vendor) || says(finding.against(), vendor))
                && (decided || finding.decision() == null || !finding.decision().holds(day));
    }

    private static boolean says(ReviewFinding.Side side, String vendor) {
        return side.vendor().equalsIgnoreCase(vendor) || side.name().equalsIgnoreCase(vendor);
    }
}
