package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Token;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Contradiction.Clash;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** One sentence that says who says what against whom: {@code Acme's website says “14 days”, Acme's sales material says “30 days”, for the same “free trial”.} */
final class Reason {
    private static final int LONGEST = 4;

    private final Names names;

    Reason(Names names) {
        this.names = names;
    }

    /** @param fact the fact that one affirms and the other denies, as a reason names it; empty when it is about something else */
    String of(Reading x, Reading y, Contradiction.Type type, Clash a, Clash b, String fact) {
        String who = speaker(x.claim);
        String other = speaker(y.claim);
        if (who.equals(other)) {
            other = other + " elsewhere";
        }
        if (!fact.isEmpty()) {
            return who + " says “" + a.text() + "”, " + other + " says “" + b.text() + "”: they disagree on " + fact
                    + ".";
        }
        String topic = topic(x, y, a, b);
        String about = topic.isEmpty() ? "" : " about “" + topic + "”";
        String why = switch (type) {
            case NUMERIC ->
                ", for " + (topic.isEmpty() ? "what looks like the same thing" : "the same “" + topic + "”");
            case NEGATION -> ": one denies what the other affirms" + about;
            case ANTONYM -> ": the opposite is said" + about;
            case MODALITY -> ": they disagree on what is required, possible or forbidden" + about;
            case STANCE -> ": a buyer can't follow both pieces of advice" + about;
            case FACT -> ": not both can be true" + about;
        };
        return who + " says “" + a.text() + "”, " + other + " says “" + b.text() + "”" + why + ".";
    }

    private String speaker(Claim claim) {
        String name = names.show(claim.vendor());
        return switch (claim.channel().toLowerCase(Locale.ROOT)) {
            case "" -> name;
            case "rep" -> name + "'s sales material";
            case "event" -> name + "'s event material";
            case "third-party" -> "a third party about " + name;
            default -> name + "'s " + claim.channel();
        };
    }

    /** The longest run of words, a noun among them, that both claims share beside the clashing ones: of what they speak. */
    private static String topic(Reading x, Reading y, Clash a, Clash b) {
        SortedSet<String> shared = new TreeSet<>(x.content);
        shared.retainAll(y.content);
        drop(shared, x, a);
        drop(shared, y, b);
        List<Token> tokens = x.claim.tokens();
        String best = "";
        int longest = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            boolean noun = false;
            while (end < tokens.size()
                    && end - i < LONGEST
                    && shared.contains(tokens.get(end).lemma())
                    && !tokens.get(end).tag().startsWith("V")) {
                noun = tokens.get(end).tag().startsWith("N");
                end++;
            }
            if (noun && end - i > longest) {
                longest = end - i;
                best = x.claim
                        .text()
                        .substring(tokens.get(i).begin(), tokens.get(end - 1).end());
            }
        }
        return best;
    }

    private static void drop(SortedSet<String> words, Reading reading, Clash clash) {
        for (Token token : reading.claim.tokens()) {
            if (token.end() > clash.begin() && token.begin() < clash.end()) {
                words.remove(token.lemma());
            }
        }
    }
}
