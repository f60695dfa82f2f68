package dev.daylight.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Replaces the names of a market's vendors by who they are to the speaker: "we", "they" or "others". Our models were trained on such texts, so that
 * they learn what is said and not who says it, and so that they work in a market whose names they never saw.
 *
 * <p>A name counts as a whole word in any case, its separators optional, if it is written with an upper-case letter or with an
 * ending such as {@code .io}; so the verb "highlight" stays. The rules are those of {@code models/training/encoder.py}; the
 * model's reference file has cases for them.
 */
public final class VendorMask {
    private static final String SEPARATORS = "[-_. ]";
    private static final Map<String, String> POSSESSIVE = Map.of("we", "our", "they", "their", "others", "others'");

    /** @param first its letters up to the first separator: a text without them doesn't have the name */
    private record Name(Pattern pattern, String letters, String first) {
        boolean mayBeIn(String text, boolean plain) {
            return !plain || containsIgnoringCase(text, first);
        }
    }

    private final Map<String, List<Name>> vendors = new TreeMap<>();
    private final String fingerprint;

    /** @param names by vendor id, all names a vendor goes by */
    public VendorMask(Map<String, List<String>> names) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(names).forEach((vendor, spellings) -> {
            // The longest first: "Acme Cloud" must not become "we Cloud".
            Set<String> distinct = new LinkedHashSet<>();
            spellings.stream()
                    .sorted(Comparator.comparingInt((String s) -> -s.length()).thenComparing(Comparator.naturalOrder()))
                    .forEach(distinct::add);
            List<Name> compiled = new ArrayList<>();
            for (String name : distinct) {
                String pattern = pattern(name);
                if (!pattern.isEmpty()) {
                    compiled.add(new Name(
                            Pattern.compile(
                                    "(?<!\\w)(" + pattern + ")(\\.(?:io|com|dev|app|ai|net|org|co))?('s|’s)?(?!\\w)",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                            name.toLowerCase(Locale.ROOT).replaceAll(SEPARATORS, ""),
                            Arrays.stream(name.split(SEPARATORS + "+"))
                                    .filter(part -> !part.isEmpty())
                                    .findFirst()
                                    .orElseThrow()));
                }
            }
            vendors.put(vendor, compiled);
            all.append(vendor).append(distinct);
        });
        fingerprint = all.toString();
    }

    private static String pattern(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split(SEPARATORS + "+")) {
            if (!part.isEmpty()) {
                parts.add(Pattern.quote(part));
            }
        }
        return String.join(SEPARATORS + "?", parts);
    }

    /** All names, for cache keys. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The text as its speaker would say it: himself "we", every other vendor "they". */
    public String mask(String text, String speaker) {
        return mask(text, roles(speaker));
    }

    /** Both texts as the pair model wants them: the speaker "we", the other text's speaker "they", anybody else "others". */
    public TextPair pair(String x, String xVendor, String y, String yVendor) {
        return new TextPair(
                mask(x, roles(xVendor, yVendor)),
                mask(y, roles(yVendor, xVendor)),
                xVendor.equals(yVendor) ? TextPair.Speakers.SAME : TextPair.Speakers.OTHER);
    }

    /** The word for a word of a path that is a vendor's name, in any spelling; else the word itself. */
    String maskWord(String word, String speaker) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> role : roles(speaker).entrySet()) {
            for (Name name : vendors.getOrDefault(role.getKey(), List.of())) {
                if (name.letters.equals(lower)) {
                    return role.getValue();
                }
            }
        }
        return word;
    }

    private Map<String, String> roles(String speaker) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(speaker, "we");
        vendors.keySet().forEach(vendor -> roles.putIfAbsent(vendor, "they"));
        return roles;
    }

    private Map<String, String> roles(String speaker, String other) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(speaker, "we");
        roles.putIfAbsent(other, "they");
        vendors.keySet().forEach(vendor -> roles.putIfAbsent(vendor, "others"));
        return roles;
    }

    private String mask(String text, Map<String, String> roles) {
        String masked = text;
        // Beyond ASCII, letters have more than two forms: there only the pattern knows.
        boolean plain = text.chars().allMatch(c -> c < 128);
        for (Map.Entry<String, String> role : roles.entrySet()) {
            for (Name name : vendors.getOrDefault(role.getKey(), List.of())) {
                if (!name.mayBeIn(masked, plain)) {
                    continue;
                }
                masked = name.pattern.matcher(masked).replaceAll(match -> replacement(match, role.getValue()));
            }
        }
        return masked;
    }

    private static boolean containsIgnoringCase(String text, String part) {
        for (int i = 0; i + part.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private static String replacement(MatchResult match, String word) {
        boolean named = match.group(2) != null || match.group(1).codePoints().anyMatch(Character::isUpperCase);
        if (!named) {
            return java.util.regex.Matcher.quoteReplacement(match.group());
        }
        return match.group(3) == null ? word : POSSESSIVE.getOrDefault(word, word);
    }
}
