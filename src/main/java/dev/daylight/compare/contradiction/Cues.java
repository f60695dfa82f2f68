package dev.daylight.compare.contradiction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of expression, found by its wording. */
record Cues(Pattern pattern) {
    static Cues of(String alternatives) {
        return new Cues(Pattern.compile("(?<![\\w-])(?:" + alternatives + ")(?![\\w-])"));
    }

    /** Whether a claim has such an expression outside those of another kind: "required" inside "no card required" demands nothing. */
    boolean outside(Reading reading, Cues other) {
        String text = other.pattern().matcher(normal(reading)).replaceAll(" # ");
        return pattern.matcher(text).find();
    }

    private static String normal(Reading reading) {
        return reading.claim.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** The first such expression in a claim. */
    Optional<Signal.Words> find(Reading reading) {
        Matcher matcher = pattern.matcher(normal(reading));
        return matcher.find() ? Optional.of(new Signal.Words(matcher.start(), matcher.end())) : Optional.empty();
    }
}
