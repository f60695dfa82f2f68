package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which a claim holds, read once: plan, version, step, billing period, year, condition. Where those of two
 * claims differ, their values may differ without a contradiction, as the labelling guide says. Only what is said on both sides counts.
 */
final class Circumstances {
    private static final Pattern PLAN = Pattern.compile(
            "\\b(?!the\\b|this\\b|that\\b|our\\b|a\\b|an\\b|each\\b|paid\\b)([a-z][\\w-]*) (?:plan|tier|edition|package|licen[cs]e)\\b");
    private static final Pattern EVERY =
            Pattern.compile("\\b(?:all|every|any|each)\\b[^.]{0,20}\\b(?:plans?|tiers?|editions?|packages?)\\b");
    private static final Pattern NUMBERED = Pattern.compile(
            "\\b(version|v|release|phase|milestone|step|level|stage|part|chapter|example|option|variant|variation|group|api|year|quarter|tier|day|week|month)\\s?(\\d+(?:\\.\\d+)*)\\b");
    private static final Pattern YEARLY =
            Pattern.compile("\\b(?:annual(?:ly)?|yearly|billed per year|paid per year)\\b");
    private static final Pattern MONTHLY = Pattern.compile("\\b(?:monthly|billed per month|month[- ]to[- ]month)\\b");
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:until|before|previously|formerly|used to|no longer|originally|at first|in the past|as of (?:\\w+ )?(?:19|20)\\d\\d|last year)\\b");
    private static final Pattern PRESENT =
            Pattern.compile("\\b(?:since|now|today|currently|nowadays|from now on|starting (?:in|with|from))\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|when|unless|once|whenever|in case|for (?:teams|companies|customers|users|organi[sz]ations) (?:that|with|who))\\b([^,.;]{4,120})");

    private static final Pattern EXAMPLE = Pattern.compile(
            "\\b(?:for example|for instance|e\\.g\\.|suppose|imagine|let's say|say you|universe|scenario|hypothetical(?:ly)?|in this case|in one case)");
    private static final Pattern FORMERLY = Pattern.compile(
            "\\b(?:prior to|until|previously|formerly|used to|originally|in the past|legacy|deprecated|older versions?|before (?:version )?v?\\d)");
    private static final Pattern ROW = Pattern.compile(" \\| |^\\||\\t");
    private static final Pattern INSIDE_CONDITION = Pattern.compile(
            "\\b(?:if|when|whenever|unless|which|that|who|whose|once|while|where|with|without|during)\\b[^,.;:]{0,40}$");

    private final SortedSet<String> plans;
    private final boolean every;
    private final SortedSet<String> years;
    private final boolean yearly;
    private final boolean monthly;
    private final boolean past;
    private final boolean present;
    private final List<Numbered> numbered;
    private final @Nullable SortedSet<String> condition;
    private final boolean example;
    private final boolean formerly;
    private final boolean row;

    /**
     * "version 2", "step 3".
     *
     * @param kind what is counted
     * @param number which of them
     */
    private record Numbered(String kind, String number) {}

    Circumstances(Claim claim) {
        String text = claim.text().toLowerCase(Locale.ROOT);
        plans = all(PLAN, text, 1);
        every = EVERY.matcher(text).find();
        years = all(YEAR, text, 0);
        yearly = YEARLY.matcher(text).find();
        monthly = MONTHLY.matcher(text).find();
        past = PAST.matcher(text).find();
        present = PRESENT.matcher(text).find();
        numbered = NUMBERED.matcher(text)
                .results()
                .map(found -> new Numbered(found.group(1), found.group(2)))
                .toList();
        Matcher stated = CONDITION.matcher(text);
        condition = stated.find() ? words(stated.group(1)) : null;
        example = EXAMPLE.matcher(text).find();
        formerly = FORMERLY.matcher(text).find();
        row = ROW.matcher(claim.text()).find();
    }

    /** Whether it tells of an example: its values and steps are that example's. */
    boolean example() {
        return example;
    }

    /** Whether it speaks of what was. */
    boolean formerly() {
        return formerly;
    }

    /** Whether it is a row of a table, whose headings say of what its values are and aren't seen here. */
    boolean row() {
        return row;
    }

    /** Whether a word stands in a condition or a relative clause: "rules which pass", "when it is enabled". */
    static boolean insideCondition(Claim claim, int begin) {
        return INSIDE_CONDITION
                .matcher(claim.text().substring(0, begin).toLowerCase(Locale.ROOT))
                .find();
    }

    /** In [0, 1]: 1 when something that both state differs, less when only a condition's words do. */
    double differ(Circumstances other) {
        if (apart(plans, other.plans) && !every && !other.every) {
            return 1;
        }
        if (numberedApart(other) || apart(years, other.years)) {
            return 1;
        }
        if (one(yearly, monthly, other.yearly, other.monthly) || one(past, present, other.past, other.present)) {
            return 1;
        }
        SortedSet<String> mine = condition;
        SortedSet<String> theirs = other.condition;
        return mine != null && theirs != null && Similarity.dice(mine, theirs) < 0.5 ? 0.7 : 0;
    }

    /** The first in one claim only, the second in the other only. */
    private static boolean one(boolean first, boolean second, boolean otherFirst, boolean otherSecond) {
        return first && !otherFirst && otherSecond && !second || otherFirst && !first && second && !otherSecond;
    }

    private boolean numberedApart(Circumstances other) {
        for (Numbered mine : numbered) {
            boolean same = false;
            boolean different = false;
            for (Numbered theirs : other.numbered) {
                if (theirs.kind().equals(mine.kind())) {
                    same |= theirs.number().equals(mine.number());
                    different = true;
                }
            }
            if (different && !same) {
                return true;
            }
        }
        return false;
    }

    private static SortedSet<String> words(String text) {
        SortedSet<String> words = new TreeSet<>();
        for (String word : text.split("\\W+")) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }

    private static SortedSet<String> all(Pattern pattern, String text, int group) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static boolean apart(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && Similarity.common(a, b) == 0;
    }
}
