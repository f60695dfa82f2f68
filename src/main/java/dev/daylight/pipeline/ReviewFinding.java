package dev.daylight.pipeline;

import dev.daylight.review.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a person looks at it who decides about it.
 *
 * @param id of the finding
 * @param contradiction a contradiction rather than an overlap
 * @param type of the contradiction, or kind of the overlap, in capitals
 * @param within one vendor rather than across two
 * @param probability in [0, 1]
 * @param why one sentence of reason; may be empty
 * @param says one side; of a specific overlap the more specific
 * @param against the other
 * @param decision what is decided already, also where it has run out; null: nothing
 */
public record ReviewFinding(
        String id,
        boolean contradiction,
        String type,
        boolean within,
        double probability,
        String why,
        Side says,
        Side against,
        @Nullable Decision decision) {
    /**
     * @param vendor id
     * @param name of the vendor, to show
     * @param path of the document below the market's folder
     * @param place in the document, for people; may be empty
     * @param text the quote, as it stands in the document
     * @param clash the words that clash with the other side's
     */
    public record Side(
            String vendor, String name, String channel, String path, String place, String text, List<String> clash) {
        public Side {
            clash = List.copyOf(clash);
        }
    }

    /** For the file of decisions. */
    Decision.Subject subject() {
        return new Decision.Subject(contradiction, type, within, probability, words(says), words(against));
    }

    private static String words(Side side) {
        String text = side.text().length() <= 200
                ? side.text()
                : side.text().substring(0, 200).stripTrailing() + "…";
        return side.path() + ": " + text;
    }
}
