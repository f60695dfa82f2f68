package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import java.util.List;
import java.util.TreeSet;

/**
 * ω: how loudly a vendor makes a message. Spread × place × evidence.
 *
 * <ul>
 *   <li>spread = log₂(1 + documents that carry it): the second document adds more than the twentieth;
 *   <li>place = 1 − ½ · (earliest position in a document): 1 when it opens one, ½ when it only ever ends one;
 *   <li>evidence = 1 for none, 1.25 for a number, 1.5 for a named customer or third party: proof makes a claim stick.
 * </ul>
 *
 * The constants are conventions; they order messages and are not measured.
 *
 * @param documents how many documents carry it
 * @param place in [½, 1]
 * @param evidence in [1, 1.5]
 */
record Prominence(int documents, double place, double evidence) {
    static final Prominence SILENT = new Prominence(0, 1, 1);

    static Prominence of(List<Claim> claims) {
        TreeSet<String> documents = new TreeSet<>();
        double earliest = 1;
        double evidence = 1;
        for (Claim claim : claims) {
            documents.add(claim.asset());
            earliest = Math.min(earliest, Math.max(0, claim.position()));
            evidence = Math.max(evidence, strength(claim.evidence()));
        }
        return claims.isEmpty() ? SILENT : new Prominence(documents.size(), 1 - earliest / 2, evidence);
    }

    private static double strength(Evidence evidence) {
        return switch (evidence) {
            case NONE -> 1;
            case NUMBER -> 1.25;
            case CUSTOMER, THIRD_PARTY -> 1.5;
        };
    }

    static double spread(int documents) {
        return StrictMath.log(1 + documents) / StrictMath.log(2);
    }

    double weight() {
        return weight(documents);
    }

    /** The weight if so many documents carried it. */
    double weight(int carriers) {
        return spread(carriers) * place * evidence;
    }

    Explanation explanation() {
        return Explanation.of(
                weight(),
                "weight of the message (product of its parts)",
                Explanation.of(spread(documents), "spread: log2 of 1 + " + documents + " documents that carry it"),
                Explanation.of(place, "place: 1 when it opens a document, 1/2 when it only ends one"),
                Explanation.of(evidence, "evidence: 1 none, 1.25 a number, 1.5 a named customer or third party"));
    }
}
