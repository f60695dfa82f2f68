package dev.daylight.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How strongly a claim is put, by its first modal expression. */
final class ModalityReader {
    private record Cue(Modality modality, Pattern pattern) {}

    /** In the order they are asked: a stronger reading first, so that "must not" isn't taken for "must". */
    private static final List<Cue> CUES = List.of(
            cue(Modality.CANNOT, "can(?:not|'t|’t| not)|could(?:n't| not)|must(?:n't| not)|may not|(?:isn't|aren't|is not|are not|not) (?:allowed|permitted|possible|able|supported)|unable to|impossible|prohibited|(?:do|does)(?:n't|n’t| not) (?:support|allow|permit|let)|there is no way|no way to"),
            cue(Modality.SHOULD, "should|ought to|(?:strongly |highly )?recommend(?:ed|s)?|advis(?:e|ed|able)|best practice|had better|avoid"),
            cue(Modality.MAY, "(?:do|does|did)(?:n't|n’t| not) (?:need|require|have to)|no need (?:to|for)|needn't|not (?:required|necessary|mandatory)|optional(?:ly)?|without (?:having to|needing)"),
            cue(Modality.MUST, "must|ha(?:s|ve) to|need(?:s|ed)? to|require[sd]?|requirement|mandatory|necessary|obliged|needs?(?= an? )|only available|only works?"),
            cue(Modality.FUTURE, "will soon|coming soon|plan(?:s|ned)? to|roadmap|upcoming|is working on|are working on|will be (?:available|released|added|able)|in the future|going to"),
            cue(Modality.MAY, "can|may|might|could|lets? you|allows? (?:you|users|teams|for)|possible|able to|if you (?:want|like|wish|prefer)|up to you"),
            cue(Modality.FUTURE, "will|'ll|’ll|won't|shall"));

    private ModalityReader() {}

    private static Cue cue(Modality modality, String alternatives) {
        return new Cue(modality, Pattern.compile("(?<![\\w])(?:" + alternatives + ")(?![\\w])"));
    }

    static Modality read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Cue cue : CUES) {
            if (cue.pattern().matcher(lower).find()) {
                return cue.modality();
            }
        }
        return Modality.PLAIN;
    }
}
