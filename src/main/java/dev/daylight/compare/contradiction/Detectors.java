package dev.daylight.compare.contradiction;

import dev.daylight.claim.Antonyms;
import dev.daylight.compare.Contradiction.Type;
import dev.daylight.compare.contradiction.CueDetector.Opposition;
import java.util.List;

/** The detectors, in the order in which they name a type when two are equally sure. */
final class Detectors {
    private static final Cues REQUIRED = Cues.of(
            "must|ha(?:s|ve) to|needs? to|required?|requires|mandatory|necessary|obliged|before you can|is needed|are needed|only after|until you|you'll need|will need");
    private static final Cues OPTIONAL = Cues.of(
            "optional(?:ly)?|no need|(?:do|does)(?:n't| not) (?:need|have|require)(?: to)?|needn't|not (?:required|necessary|mandatory|needed)|no \\w+(?: \\w+)? (?:is )?(?:required|needed|necessary)|without (?:having|needing|any|a)|there's nothing|will do|by itself|automatically|whether or not|if you (?:like|want)");
    private static final Cues FORBIDDEN = Cues.of(
            "can(?:not|'t)|could(?:n't| not)|mustn't|must not|may not|not (?:allowed|permitted|possible|supported|able|available)|unable to|impossible|is rejected|are rejected|no way to|there is no way|(?:do|does)(?:n't| not) (?:allow|permit|let|work)|not be|only be in one|blocks?|blocked|refuses?|prevents?|forbids?|prohibits?|disallows?");
    private static final Cues PERMITTED =
            Cues.of("can|may|might|allows?|lets?|able to|possible|permits?|feel free|as many|any|works?");
    private static final Cues ABSENT = Cues.of(
            "(?:do|does)(?:n't| not)(?: currently| yet)? (?:support|offer|provide|have|include|store|collect|use|track|sell|share|charge|come|ship|do)|lacks?|lacking|missing|no(?: built-in| native| official| such)? [a-z-]+(?! required| needed)|(?:isn't|aren't|is not|are not|not)(?: currently| yet)? (?:available|supported|included|offered|open[- ]source|part of)|without|unavailable|neither|nor|never");
    private static final Cues THERE = Cues.of(
            "supports?|supported|offers?|provides?|has|have|includes?|included|available|built[- ]in|comes? with|native(?:ly)?|features?|added|lets? you|can|get|ships? with|stores?|collects?|uses?|tracks?|sends?|charges?|sent|stored");
    private static final Cues ADVISED = Cues.of(
            "recommend(?:ed|s)?|should|best practice|advise|we'd advise|always|ideal(?:ly)?|prefer(?:red)?|safe to|suited|suitable|great for|perfect for|make sure|best|go ahead|choose|stay with|stay on|worth|pays off|better");
    private static final Cues DISCOURAGED = Cues.of(
            "avoid|don't|do not|should(?:n't| not)|never|not recommended|don't recommend|risky|dangerous|asking for trouble|waste|wasted|bad idea|anti-pattern|unsuitable|not suited|not suitable|keep away|stay away|try not|exception|not the norm|instead of|rather than|worse|muddles|isn't worth|generally avoid|should be the rare");
    private static final Cues ALL = Cues.of(
            "(?:all|every|any|each)(?: of)?(?: the| our| its)? ?(?:\\w+ )?(?:plans?|users?|tiers?|customers?|teams?|editions?|features?|data|projects?|versions?|fields?|accounts?|reports?|environments?)|including the free|free tier|free plan|everyone|everything|full feature access|feature parity|100 ?(?:%|percent)|entirely|always|in the free edition|no paid");
    private static final Cues SOME = Cues.of(
            "only|exclusive(?:ly)?|enterprise|scale-up|paid plans?|pro (?:and|or) |higher plans?|upgrade|begins with|except|limited to|just|a handful|certain|some|restricted|premium|not all|rest unlock|paid features?|per user|most");
    private static final Cues ONCE = Cues.of("one-time|once|lifetime|single, shared|only one|a single");
    private static final Cues REPEATED =
            Cues.of("each month|every month|monthly|again|renew(?:s|ed)?|on the first of|as many|several|multiple");
    private static final Cues FUTURE = Cues.of(
            "coming soon|roadmap|planned|plan to|not yet|in the future|soon|working on|experimental|in beta|alpha|preview");
    private static final Cues PRESENT = Cues.of(
            "now|today|available|supports?|have support|do have|already|also|generally available|production-ready|stable|since last year|receives|offers|includes");
    private static final Cues UNIQUE = Cues.of(
            "the only|only (?:platform|tool|solution|vendor|player|provider|one)|the (?:most(?! common)|best|first|fastest|easiest|largest|leading|simplest|cheapest|lightest|smallest|highest|lowest|biggest|world's|industry's)(?: [\\w-]+)?|no other|number one|#1|market leader|platform of choice|unlike any|most popular");

    /** How many oppositions of cues there are. */
    static final int OPPOSITIONS = 7;

    private Detectors() {}

    static List<Detector> all(Antonyms antonyms) {
        return List.of(
                new FactDetector(),
                new NumericDetector(),
                new NegationDetector(),
                new AntonymDetector(antonyms),
                new ComparisonDetector(),
                new CueDetector(
                        "modality",
                        Type.MODALITY,
                        List.of(
                                new Opposition(0, REQUIRED, OPTIONAL, 1),
                                new Opposition(1, FORBIDDEN, PERMITTED, 0.7))),
                new CueDetector("absence", Type.NEGATION, List.of(new Opposition(2, ABSENT, THERE, 1))),
                new CueDetector("future", Type.NEGATION, List.of(new Opposition(3, FUTURE, PRESENT, 1))),
                new CueDetector("stance", Type.STANCE, List.of(new Opposition(4, ADVISED, DISCOURAGED, 1))),
                new CueDetector(
                        "scope",
                        Type.FACT,
                        List.of(new Opposition(5, ALL, SOME, 1), new Opposition(6, ONCE, REPEATED, 1))),
                new UniqueDetector(UNIQUE));
    }
}
