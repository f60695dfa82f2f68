package dev.daylight.claim;

import dev.daylight.claim.Quantity.Bound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quantities that a sentence states: value, unit, by what it is counted, and how it is bounded.
 *
 * <p>Two claims can only be compared in numbers when both are said in the same terms, so "two weeks" and "14 days" give the
 * same quantity, and "$5/mo per seat" is counted by {@code seat·month}. Version numbers, ordinals, codes, addresses and names with
 * a number in them (SOC 2, GA4) are no quantities.
 */
final class QuantityReader {
    private static final Pattern NOISE = Pattern.compile(
            "https?://\\S+|\\S+@\\S+\\.\\w+|\\b24\\s?[/x×]\\s?7(?:\\s?/\\s?365)?\\b|\\bv\\.?\\s?\\d+(?:\\.\\w+)*\\b|\\bversions?\\s+\\d[\\w.+-]*|\\d+\\.\\d+\\.\\d[\\w.+-]*"
                    + "|#\\d+|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\s?(?:am|pm)?\\b|\\b(?:SOC|ISO(?:/IEC)?|PCI DSS|HTTP|RFC|TLS|OAuth|SAML|SCIM|Type)\\s?[- ]?\\d[\\d.:]*(?:\\s[Tt]ype\\s\\w+)?",
            Pattern.CASE_INSENSITIVE);
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";
    private static final String MAGNITUDE = "hundred thousand|hundred|thousand|million|billion|trillion|bn|mn|[kKMBm](?![\\w])";
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\w.#])(?<![A-Z]-)(?<currency>US\\$|[$€£]\\s?)?"
                    + "(?:(?<digits>" + NUMBER + ")|\\b(?<words>(?i:" + NumberWords.PATTERN + "))\\b(?! out of))"
                    + "(?:\\s?(?<magnitude>" + MAGNITUDE + "))?"
                    + "(?<plus>\\+)?"
                    + "(?:(?<unit0>\\s?(?:%|percent\\b|x\\b|×))?(?<to>\\s?[-–—]\\s?|\\s+to\\s+|(?<=\\bbetween [$€£]?[\\d.,]{1,12}[%kKMB]?)\\s+and\\s+)(?:US\\$|[$€£]\\s?)?(?<high>" + NUMBER + ")(?![\\w]*[.,]?\\d)"
                    + "(?:\\s?(?<magnitude2>" + MAGNITUDE + "))?)?"
                    + "(?<plus2>\\+)?"
                    + "(?<unit>\\s?(?:%|percent\\b|per cent\\b|×|x\\b)|[- ]?(?:µs|ms|msecs?|milliseconds?|microseconds?|s|secs?|seconds?|mins?|minutes?|hrs?|hours?|h|days?|weeks?|months?|mos?|years?|yrs?"
                    + "|[KMGTPkmgtp]i?[Bb]|[KMGT]?bytes?|kilobytes?|megabytes?|gigabytes?|terabytes?|petabytes?|[KMG]bits?|[KMG]bps|megabits?|dollars?|cents?|euros?|USD|EUR|GBP)(?![\\w]))?"
                    + "(?<glued>[A-Za-z_]\\w*|-[A-Za-z]\\w*)?");
    private static final Pattern UNLIMITED = Pattern.compile(
            "\\b(?:unlimited|limitless|unrestricted|as many)\\b|\\bno (?:hard |upper )?(?:limits?|caps?) (?:on|to) (?:the )?(?:number of |amount of )?|\\bany number of\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FREQUENCY = Pattern.compile(
            "\\b(?<times>once|twice|thrice)\\s+(?:an?|per|each|every)\\s+(?<period>second|minute|hour|day|week|month|quarter|year)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> MODIFIERS = Set.of("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "ADD", "RB", "SYM");

    private QuantityReader() {}

    /**
     * @param text the claim's text
     * @param tokens its words, offsets within {@code text}
     * @return quantities in the order of the text, not overlapping
     */
    static List<Quantity> read(String text, List<Token> tokens) {
        List<Quantity> found = new ArrayList<>(DateReader.read(text));
        boolean[] taken = new boolean[text.length()];
        found.forEach(date -> take(taken, date.begin(), date.end()));
        Matcher noise = NOISE.matcher(text);
        while (noise.find()) {
            take(taken, noise.start(), noise.end());
        }
        Matcher frequency = FREQUENCY.matcher(text);
        while (frequency.find()) {
            double times = switch (frequency.group("times").toLowerCase(Locale.ROOT)) {
                case "once" -> 1;
                case "twice" -> 2;
                default -> 3;
            };
            String period = frequency.group("period").toLowerCase(Locale.ROOT);
            found.add(new Quantity(times, times, "time", period, Bound.EXACT, frequency.start(), frequency.end()));
            take(taken, frequency.start(), frequency.end());
        }
        Matcher unlimited = UNLIMITED.matcher(text);
        while (unlimited.find()) {
            for (String noun : nouns(tokens, unlimited.end())) {
                found.add(new Quantity(
                        Quantity.UNLIMITED, Quantity.UNLIMITED, noun, null, Bound.AT_LEAST, unlimited.start(), unlimited.end()));
            }
            take(taken, unlimited.start(), unlimited.end());
        }
        Matcher matcher = QUANTITY.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            if (!taken[start] && !taken[matcher.end() - 1]) {
                Quantity quantity = quantity(matcher, text, tokens);
                if (quantity != null) {
                    found.add(quantity);
                }
            }
        }
        found.sort(Comparator.comparingInt(Quantity::begin));
        return found;
    }

    private static void take(boolean[] taken, int begin, int end) {
        for (int i = begin; i < end; i++) {
            taken[i] = true;
        }
    }

    private static @Nullable Quantity quantity(Matcher m, String text, List<Token> tokens) {
        String glued = m.group("glued");
        boolean hyphenNoun = glued != null && glued.startsWith("-");
        if (glued != null && !hyphenNoun) {
            return null;
        }
        OptionalDouble first = value(m.group("digits"), m.group("words"));
        if (first.isEmpty()) {
            return null;
        }
        String currency = m.group("currency");
        String unitText = m.group("unit") != null ? m.group("unit") : m.group("unit0");
        boolean range = m.group("high") != null;
        double low = first.getAsDouble() * magnitude(m.group("magnitude"));
        double high = range ? Double.parseDouble(m.group("high").replace(",", "")) * magnitude(m.group("magnitude2")) : low;
        if (range && m.group("magnitude") == null && m.group("magnitude2") != null && low < high) {
            low *= magnitude(m.group("magnitude2"));
        }
        int end = end(m, hyphenNoun);
        String before = text.substring(Math.max(0, m.start() - 40), m.start()).toLowerCase(Locale.ROOT);
        if (high < low) {
            return null;
        }
        String unit = "";
        double factor = 1;
        if (currency != null) {
            Units.Unit money = Units.unit(currency.strip()).orElse(new Units.Unit("usd", 1));
            unit = money.name();
            unitText = null;
        } else if (unitText != null) {
            Units.Unit measure = Units.unit(unitText.replaceFirst("^[- ]+", "")).orElse(new Units.Unit("", 1));
            unit = measure.name();
            factor = measure.factor();
        } else {
            unit = hyphenNoun ? glued.substring(1).toLowerCase(Locale.ROOT) : noun(tokens, end);
            if (isName(m, tokens, unit)) {
                return null;
            }
        }
        if (m.group("words") != null && unit.isEmpty() && m.group("magnitude") == null) {
            return null;
        }
        Bound bound = range ? Bound.RANGE : Bounds.of(before, text.substring(end), m.group("plus") != null || m.group("plus2") != null);
        return new Quantity(low * factor, high * factor, unit, Rates.per(text, end, unitText == null ? "" : unitText), bound, m.start(), end);
    }

    private static int end(Matcher m, boolean hyphenNoun) {
        int end = m.end();
        while (end > m.start() && Character.isWhitespace(m.group().charAt(end - 1 - m.start()))) {
            end--;
        }
        return hyphenNoun ? m.end("glued") : end;
    }

    private static OptionalDouble value(@Nullable String digits, @Nullable String words) {
        if (digits != null) {
            return digits.length() > 18 ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(digits.replace(",", "")));
        }
        return words == null ? OptionalDouble.empty() : NumberWords.value(words);
    }

    private static double magnitude(@Nullable String spelling) {
        if (spelling == null) {
            return 1;
        }
        return spelling.equalsIgnoreCase("hundred thousand") ? 1e5 : Units.magnitude(spelling).orElse(1.0);
    }

    /** A bare number after a capitalised word, with no plural after it, belongs to a name: "Postgres 15", "OAuth 2.0 flow". */
    private static boolean isName(Matcher m, List<Token> tokens, String unit) {
        if (m.group("magnitude") != null || m.group("words") != null || m.group("digits").contains(",")) {
            return false;
        }
        Token previous = null;
        boolean plural = false;
        for (Token token : tokens) {
            if (token.end() <= m.start()) {
                previous = token;
            } else if (token.begin() > m.start() && token.tag().equals("NNS") && token.lemma().equals(unit)) {
                plural = true;
            }
        }
        return previous != null && previous.tag().startsWith("NNP") && m.start() - previous.end() <= 1 && !plural;
    }

    /** Lemmas of all nouns of a list: "unlimited projects, seats and environments". At least one, which is empty when no noun follows. */
    private static List<String> nouns(List<Token> tokens, int from) {
        List<String> nouns = new ArrayList<>();
        nouns.add(noun(tokens, from));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean separates = token.text().equals(",") || token.tag().equals("CC");
            if (token.begin() >= from && separates) {
                Token next = tokens.get(i + 1);
                if (next.tag().equals("CC")) {
                    continue;
                }
                String noun = noun(tokens, next.begin());
                if (noun.isEmpty()) {
                    break;
                }
                nouns.add(noun);
            } else if (token.begin() >= from && !MODIFIERS.contains(token.tag())) {
                break;
            }
        }
        return nouns;
    }

    /** Lemma of the noun counted: the last of the first run of nouns after the number, adjectives passed over; empty when none follows. */
    private static String noun(List<Token> tokens, int from) {
        String noun = "";
        int passed = 0;
        for (Token token : tokens) {
            if (token.begin() < from) {
                continue;
            }
            boolean isNoun = token.tag().startsWith("NN");
            boolean measure = noun.equals("number") || noun.equals("amount");
            if (!noun.isEmpty() && !isNoun && !measure || !MODIFIERS.contains(token.tag()) && !token.lemma().equals("of") || ++passed > 5) {
                break;
            }
            if (passed == 1 && token.begin() > from + 1 || token.lemma().equals("of") && passed > 1 && !measure) {
                break;
            }
            if (isNoun) {
                noun = token.lemma();
            }
        }
        return noun;
    }
}
