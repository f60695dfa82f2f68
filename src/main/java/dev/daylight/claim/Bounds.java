package dev.daylight.claim;

import dev.daylight.claim.Quantity.Bound;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a number is bounded, told from the words around it. */
final class Bounds {
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:up to|at most|as many as|as much as|max(?:imum)?(?: of)?|no more than|not more than|under|less than|fewer than|below|within|limit(?:ed)? (?:of|to|is)|capped? (?:at|of)|sub-|<|≤|⩽)\\s*(?:an? |the |us)?$");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:at least|over|more than|min(?:imum)?(?: of)?|no (?:less|fewer) than|starting (?:at|from)|starts? (?:at|from)|from|begin(?:s|ning)? (?:at|from)|exceed(?:s|ing)?|above|past|beyond|upwards of|>|≥|⩾)\\s*(?:an? |the |us|just |only )*$");
    private static final Pattern APPROXIMATE = Pattern.compile(
            "(?:~|≈|about|around|approximately|approx\\.?|roughly|nearly|almost|circa|close to|some|typically|on average)\\s*(?:an? |the |us)?$");
    private static final Pattern AFTER_LEAST = Pattern.compile("^\\+|^\\s*(?:or more|and more|or higher|and up|and above|or above|plus\\b|minimum)");
    private static final Pattern AFTER_MOST = Pattern.compile("^\\s*(?:at best|or less|or fewer|or lower|max(?:imum)?\\b|at most|or below|or under)");

    private Bounds() {}

    /**
     * @param before the forty characters before it, lower case
     * @param after what follows
     * @param plus whether a plus sign is glued to it
     */
    static Bound of(String before, String after, boolean plus) {
        String following = after.toLowerCase(Locale.ROOT);
        if (plus || AFTER_LEAST.matcher(following).find()) {
            return Bound.AT_LEAST;
        }
        if (AT_MOST.matcher(before).find() || AFTER_MOST.matcher(following).find()) {
            return Bound.AT_MOST;
        }
        if (AT_LEAST.matcher(before).find()) {
            return Bound.AT_LEAST;
        }
        return APPROXIMATE.matcher(before).find() ? Bound.APPROXIMATE : Bound.EXACT;
    }
}
