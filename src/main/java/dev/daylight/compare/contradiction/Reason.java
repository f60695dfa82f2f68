package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Contradiction.Clash;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** One sentence that says who says what against whom: {@code Acme's website says “14 days”, Acme's rep material says “30 days”: two values for the same trial.} */
final class Reason {
    private final Names names;

    Reason(Names names) {
        this.names = names;
    }

    String of(Reading x, Reading y, Contradiction.Type type, Clash a, Clash b) {
        String who = speaker(x.claim);
        String other = speaker(y.claim);
        if (who.equals(other)) {
            other = other + " elsewhere";
        }
        String topic = topic(x, y);
        String why = switch (type) {
            case NUMERIC -> "two values for the same thing" + topic;
            case NEGATION -> "one denies what the other affirms" + topic;
            case ANTONYM -> "the two are opposites" + topic;
            case MODALITY -> "it can't be both obligatory or impossible and left open" + topic;
            case STANCE -> "a buyer can't follow both" + topic;
            case FACT -> x.about().equals(y.about()) ? "both can't be true" + topic : "not both can be so" + topic;
        };
        return who + " says “" + a.text() + "”, " + other + " says “" + b.text() + "”: " + why + ".";
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

    /** Up to three content words that both share, in the order of x: of what they speak. */
    private static String topic(Reading x, Reading y) {
        SortedSet<String> left = new TreeSet<>(x.content);
        left.retainAll(y.content);
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (var token : x.claim.tokens()) {
            if (count < 3 && token.tag().startsWith("N") && left.remove(token.lemma())) {
                words.append(count++ == 0 ? "" : ", ").append(token.text());
            }
        }
        return words.isEmpty() ? "" : " (" + words + ")";
    }
}
