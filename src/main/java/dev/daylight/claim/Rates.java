package dev.daylight.claim;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a quantity is counted: "/month per user", "each month", "a month", "monthly". */
final class Rates {
    private static final Pattern PER = Pattern.compile(
            "(?:/\\s?|\\b(?:per|a|an|each|every|for each|for every)\\s+)(?:(?:monthly|active|single|tracked|billed|million|billed)\\s+)?([a-z]+)|\\b(monthly|annually|yearly|daily|weekly|hourly|annual)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[,;:.()]\\s|\\b(?:and|or|with|for (?!each|every)|up to|while|but|than|in|on|to|of)\\b|\\d");
    private static final Set<String> THINGS = Set.of(
            "user", "seat", "member", "developer", "editor", "agent", "customer", "client", "person", "employee", "team", "event", "request", "query", "session", "pageview",
            "host", "node", "server", "instance", "project", "site", "website", "organization", "workspace", "account", "environment", "license", "device", "gb", "tb",
            "gigabyte", "mau", "metric", "span", "document", "record", "collection", "segment", "feature", "file", "message", "contact", "sample");

    private Rates() {}

    /**
     * @param text the claim's text
     * @param end one past the quantity
     * @param unit its unit as written
     */
    static @Nullable String per(String text, int end, String unit) {
        String rest = text.substring(end, Math.min(text.length(), end + 60));
        Set<String> things = new TreeSet<>();
        String period = "";
        Matcher stop = END.matcher(rest);
        int limit = stop.find() ? stop.start() : rest.length();
        Matcher m = PER.matcher(rest);
        while (m.find() && m.start() < limit + 1) {
            String word = (m.group(1) == null ? m.group(2) : m.group(1)).toLowerCase(Locale.ROOT);
            String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            boolean article = m.group().toLowerCase(Locale.ROOT).startsWith("a") && m.group(1) != null;
            if (Units.period(singular).isPresent() && period.isEmpty()) {
                period = Units.period(singular).orElseThrow();
            } else if (THINGS.contains(singular) && !article) {
                things.add(singular);
            }
        }
        if (!period.isEmpty()) {
            String joined = String.join("·", things);
            return joined.isEmpty() ? period : joined + "·" + period;
        }
        return things.isEmpty() ? null : String.join("·", things);
    }
}
