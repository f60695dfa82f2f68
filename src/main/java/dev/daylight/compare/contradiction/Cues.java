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

    /** The first such expression in a claim. */
    Optional<Signal.Words> find(Reading reading) {
        Matcher matcher = pattern.matcher(reading.claim.text().toLowerCase(Locale.ROOT).replace('’', '\''));
        return matcher.find() ? Optional.of(new Signal.Words(matcher.start(), matcher.end())) : Optional.empty();
    }
}
