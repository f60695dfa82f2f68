package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.corpus.Glob;
import dev.daylight.problem.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row is wanted. What is asked about a sentence or document (vendor, channel, path, words) must hold for one and the same
 * side of it: a vendor's deck, not a vendor's page beside another's deck.
 */
final class Criteria {
    private final Choices choices;
    private final List<Predicate<Subject>> whole = new ArrayList<>();
    private final List<Predicate<Subject.Side>> side = new ArrayList<>();
    private @Nullable Set<String> against;

    private Criteria(Choices choices) {
        this.choices = choices;
    }

    /** @throws InputException when a value can't be understood, with those that can */
    static Criteria of(Audit audit, ListQuery query) {
        Criteria criteria = new Criteria(new Choices(audit, query.list()));
        query.filters().forEach(criteria::add);
        return criteria;
    }

    boolean hold(Subject subject) {
        if (whole.stream().anyMatch(wanted -> !wanted.test(subject))) {
            return false;
        }
        List<Subject.Side> sides = subject.sides();
        Set<String> others = against;
        for (int i = 0; i < sides.size(); i++) {
            int one = i;
            boolean fits = side.stream().allMatch(wanted -> wanted.test(sides.get(one)));
            boolean opposed = others == null
                    || sides.stream().anyMatch(other -> other != sides.get(one) && others.contains(other.vendor()));
            if (fits && opposed) {
                return true;
            }
        }
        return sides.isEmpty();
    }

    private void add(ListFilter filter, String told) {
        switch (filter) {
            case VENDOR -> {
                Set<String> meant = choices.meant(filter, told);
                side.add(one -> meant.contains(one.vendor()));
            }
            case AGAINST -> against = choices.meant(filter, told);
            case CHANNEL -> {
                Set<String> meant = choices.meant(filter, told);
                side.add(one -> meant.contains(one.channel()));
            }
            case JOB -> {
                Set<String> meant = choices.meant(filter, told);
                whole.add(row -> row.jobs().stream().anyMatch(meant::contains));
            }
            case TYPE, KIND, SCOPE, STATUS -> {
                Set<String> meant = choices.meant(filter, told);
                whole.add(row -> meant.contains(row.labels().getOrDefault(filter, "")));
            }
            case MIN_PROBABILITY -> {
                double least = probability(told);
                whole.add(row -> row.probability() >= least);
            }
            case PATH -> side.add(path(told));
            case CONTAINS -> {
                String words = folded(told);
                side.add(one -> folded(one.text()).contains(words));
            }
        }
    }

    private static double probability(String told) {
        String number = told.replace("%", "").strip();
        try {
            double value = Double.parseDouble(number) / (told.contains("%") ? 100 : 1);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw noProbability(told);
        }
        throw noProbability(told);
    }

    private static InputException noProbability(String told) {
        return new InputException(
                "'" + told + "' is no probability",
                ListFilter.MIN_PROBABILITY.option(),
                "Give a number from 0 to 1, such as 0.5, or a percentage, such as 50%.");
    }

    /** A pattern, a folder with all that is in it, or, without a slash, a file's name in any folder. */
    private static Predicate<Subject.Side> path(String told) {
        String pattern = told.startsWith("./") ? told.substring(2) : told;
        String folder = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        String anywhere = pattern.contains("/") ? "" : "**/";
        try {
            Glob file = new Glob(anywhere + pattern);
            Glob below = new Glob(anywhere + folder + "/**");
            return one -> file.matches(one.path()) || below.matches(one.path());
        } catch (PatternSyntaxException e) {
            throw new InputException(
                    "the pattern '" + told + "' can't be read: " + e.getDescription(),
                    ListFilter.PATH.option(),
                    "Close it, as in 'own/*/rep/**' or '*.{pdf,pptx}'.");
        }
    }

    /** Without what people don't type: typographic quotes, line breaks, capitals. */
    private static String folded(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\\s\u00a0]+", " ");
    }
}
