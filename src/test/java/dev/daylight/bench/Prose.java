package dev.daylight.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invented sentences of software vendors, from a small grammar: who does what, to what, how well, under which condition. Words follow Zipf's
 * law (few are everywhere, most are rare), as those of real collateral do, since searches by words live on rare ones. Of the sentences
 * some deny, some give a figure, some advise, some narrate; nothing of it is taken from anybody's text.
 */
final class Prose {
    private static final List<String> ONSETS = List.of(
            "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "qu", "r", "s",
            "sh", "st", "t", "th", "tr", "v", "w", "z");
    private static final List<String> RIMES = List.of(
            "ab", "ack", "ade", "al", "an", "ane", "ar", "ate", "ay", "ed", "eel", "en", "er", "est", "ick", "ide",
            "ig", "in", "ine", "ock", "ode", "on", "or", "ove", "ub", "um", "ure", "ust");
    private static final List<String> NOUNS = List.of(
            "schedule",
            "shift",
            "rota",
            "report",
            "approval",
            "invoice",
            "ledger",
            "badge",
            "roster",
            "forecast",
            "dashboard",
            "policy",
            "rule",
            "alert",
            "export",
            "import",
            "backup",
            "audit log",
            "workspace",
            "project",
            "template",
            "permission",
            "role",
            "webhook",
            "connector",
            "calendar",
            "timesheet",
            "contract",
            "budget",
            "queue",
            "sensor",
            "depot",
            "route",
            "parcel",
            "ticket",
            "survey",
            "asset",
            "catalogue",
            "order",
            "batch");
    private static final List<String> ADJECTIVES = List.of(
            "automatic",
            "nightly",
            "shared",
            "encrypted",
            "regional",
            "custom",
            "historic",
            "live",
            "manual",
            "monthly",
            "mobile",
            "offline",
            "public",
            "private",
            "recurring",
            "scheduled",
            "signed",
            "single",
            "temporary",
            "weekly");
    private static final List<String> VERBS = List.of(
            "supports",
            "keeps",
            "creates",
            "checks",
            "sends",
            "stores",
            "shows",
            "updates",
            "deletes",
            "exports",
            "imports",
            "compares",
            "approves",
            "plans",
            "predicts",
            "protects",
            "replaces",
            "tracks",
            "moves",
            "measures");
    private static final List<String> CUSTOMERS =
            List.of("hospitals", "retailers", "airports", "factories", "schools", "couriers", "banks", "councils");
    private static final List<String> UNITS =
            List.of("days", "users", "projects", "GB", "minutes", "requests", "seats");
    private static final double COMMON = 0.55;
    private static final int RARE = 40_000;

    private final SplittableRandom random;

    Prose(SplittableRandom random) {
        this.random = random;
    }

    /** A made-up word for a number: the same number gives the same word. */
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        do {
            int syllable = rest % (ONSETS.size() * RIMES.size());
            word.append(ONSETS.get(syllable / RIMES.size())).append(RIMES.get(syllable % RIMES.size()));
            rest /= ONSETS.size() * RIMES.size();
        } while (rest > 0);
        return word.toString();
    }

    /** A sentence of a vendor. */
    String sentence(String vendor, List<String> rivals) {
        String who = switch (random.nextInt(10)) {
            case 0, 1, 2 -> "We";
            case 3, 4 -> "The " + thing();
            case 5 -> "Every plan";
            default -> vendor;
        };
        String text = switch (random.nextInt(20)) {
            case 0, 1 -> negation(who);
            case 2, 3, 4 -> quantity(who);
            case 5 -> "Unlike " + pick(rivals) + ", " + vendor + " " + pick(VERBS) + " each " + thing() + ".";
            case 6 -> "If a " + thing() + " is late, choose the " + thing() + " that " + pick(VERBS) + " it.";
            case 7 -> "You should review the " + thing() + " before the " + thing() + " starts.";
            case 8 -> pick(CUSTOMERS) + " use the " + thing() + " to find every " + thing() + ".";
            case 9 ->
                "Last " + pick(List.of("spring", "summer", "winter", "autumn")) + " the " + thing() + " met the "
                        + thing() + ".";
            default -> who + " " + verb(who) + " the " + thing() + " " + tail() + ".";
        };
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String negation(String who) {
        return random.nextBoolean()
                ? "The " + thing() + " does not need a " + thing() + " " + tail() + "."
                : who + " never " + verb(who) + " the " + thing() + " without a " + thing() + ".";
    }

    private String quantity(String who) {
        int amount = List.of(5, 7, 10, 14, 30, 60, 90, 100, 250, 1000).get(random.nextInt(10));
        String unit = pick(UNITS);
        return random.nextBoolean()
                ? "The " + thing() + " " + pick(VERBS) + " up to " + amount + " " + unit + " for each " + thing() + "."
                : who + " " + verb(who) + " the " + thing() + " for " + amount + " " + unit + ".";
    }

    private String tail() {
        return switch (random.nextInt(6)) {
            case 0 -> "for every " + thing();
            case 1 -> "so that the " + thing() + " stays " + pick(ADJECTIVES);
            case 2 -> "in the " + thing() + " of your " + pick(NOUNS);
            case 3 -> "before the " + thing() + " is sent to " + pick(CUSTOMERS);
            case 4 -> "with a " + thing() + " and a " + thing();
            default -> "when the " + thing() + " changes";
        };
    }

    private static String base(String verb) {
        return verb.endsWith("es")
                        && !verb.endsWith("tes")
                        && !verb.endsWith("ves")
                        && !verb.endsWith("ces")
                        && !verb.endsWith("res")
                ? verb.substring(0, verb.length() - 2)
                : verb.substring(0, verb.length() - 1);
    }

    private String verb(String who) {
        String verb = pick(VERBS);
        return who.equals("We") ? base(verb) : verb;
    }

    /** A noun phrase, common or, by Zipf's law, rare. */
    private String thing() {
        String head = random.nextDouble() < COMMON ? pick(NOUNS) : word(zipf());
        return random.nextInt(3) == 0 ? pick(ADJECTIVES) + " " + head : head;
    }

    /** Rank r with a probability about proportional to 1 / r. */
    private int zipf() {
        return (int) Math.pow(RARE, random.nextDouble()) + random.nextInt(3);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
