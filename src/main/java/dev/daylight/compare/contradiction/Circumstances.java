package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two claims state different circumstances under which they hold: another plan, version, step, billing period, year, or condition. Then
 * their values may differ without a contradiction, as the labelling guide says. Only what is said on both sides counts.
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

    private Circumstances() {}

    /** Whether one of them, or both, tells of an example: its values and steps are that example's. */
    static boolean example(Claim x, Claim y) {
        return EXAMPLE.matcher(x.text().toLowerCase(Locale.ROOT)).find()
                || EXAMPLE.matcher(y.text().toLowerCase(Locale.ROOT)).find();
    }

    /** Whether just one of them speaks of what was. */
    static boolean formerly(Claim x, Claim y) {
        return FORMERLY.matcher(x.text().toLowerCase(Locale.ROOT)).find()
                != FORMERLY.matcher(y.text().toLowerCase(Locale.ROOT)).find();
    }

    /** Whether both are rows of tables, whose headings say of what their values are and aren't seen here. */
    static boolean rows(Claim x, Claim y) {
        return ROW.matcher(x.text()).find() && ROW.matcher(y.text()).find();
    }

    /** Whether a word stands in a condition or a relative clause: "rules which pass", "when it is enabled". */
    static boolean insideCondition(Claim claim, int begin) {
        return INSIDE_CONDITION
                .matcher(claim.text().substring(0, begin).toLowerCase(Locale.ROOT))
                .find();
    }

    /** In [0, 1]: 1 when something that both state differs, less when only a condition's words do. */
    static double differ(Claim x, Claim y) {
        String a = x.text().toLowerCase(Locale.ROOT);
        String b = y.text().toLowerCase(Locale.ROOT);
        if (apart(all(PLAN, a, 1), all(PLAN, b, 1))
                && !EVERY.matcher(a).find()
                && !EVERY.matcher(b).find()) {
            return 1;
        }
        if (numberedApart(a, b) || apart(all(YEAR, a, 0), all(YEAR, b, 0))) {
            return 1;
        }
        if (one(YEARLY, MONTHLY, a, b) || one(PAST, PRESENT, a, b)) {
            return 1;
        }
        return conditionsApart(a, b) ? 0.7 : 0;
    }

    /** The first pattern in one text only, the second in the other only. */
    private static boolean one(Pattern first, Pattern second, String a, String b) {
        boolean fa = first.matcher(a).find();
        boolean fb = first.matcher(b).find();
        boolean sa = second.matcher(a).find();
        boolean sb = second.matcher(b).find();
        return fa && !fb && sb && !sa || fb && !fa && sa && !sb;
    }

    private static boolean numberedApart(String a, String b) {
        Matcher matcher = NUMBERED.matcher(a);
        while (matcher.find()) {
            SortedSet<String> others = new TreeSet<>();
            Matcher other = NUMBERED.matcher(b);
            while (other.find()) {
                if (other.group(1).equals(matcher.group(1))) {
                    others.add(other.group(2));
                }
            }
            if (!others.isEmpty() && !others.contains(matcher.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean conditionsApart(String a, String b) {
        Matcher first = CONDITION.matcher(a);
        Matcher second = CONDITION.matcher(b);
        return first.find() && second.find() && Similarity.dice(words(first.group(1)), words(second.group(1))) < 0.5;
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
