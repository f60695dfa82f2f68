package dev.daylight.compare;

import dev.daylight.claim.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judged pairs as findings: with ids that stay, the most probable first. */
public final class Overlaps {
    /** Pairs less probable than this are not kept, not even as {@code RELATED}. */
    public static final double KEPT = 0.2;

    private static final Comparator<Overlap> ORDER = Comparator.comparingDouble((Overlap o) -> -o.pSame())
            .thenComparing(Overlap::id)
            .thenComparing(Overlap::x)
            .thenComparing(Overlap::y);

    private Overlaps() {}

    /**
     * @param claims all claims
     * @param judged pairs of places in that list
     * @param groups claims of one vendor with the same text, as places; each is paired with the first of its group
     * @return by falling probability, then id. Pairs of equal texts by the same vendors have one id by nature; the second and
     *     further ones get an id of their own, made from the claims' ids
     */
    public static List<Overlap> of(List<Claim> claims, List<JudgedPair> judged, List<List<Integer>> groups) {
        List<Overlap> overlaps = new ArrayList<>();
        for (JudgedPair pair : judged) {
            OverlapVerdict verdict = pair.verdict();
            if (verdict.kind() == Overlap.Kind.RELATED && verdict.pSame() < KEPT) {
                continue;
            }
            Claim x = claims.get(pair.pair().x());
            Claim y = claims.get(pair.pair().y());
            boolean swap =
                    verdict.kind() == Overlap.Kind.SPECIFIC ? verdict.pYSpecific() > verdict.pXSpecific() : later(x, y);
            overlaps.add(new Overlap(
                    StableId.ofPair('o', x.vendor(), x.text(), y.vendor(), y.text()),
                    verdict.kind(),
                    (swap ? y : x).id(),
                    (swap ? x : y).id(),
                    pair.pair().cosine(),
                    verdict.pSame(),
                    swap ? verdict.pYSpecific() : verdict.pXSpecific(),
                    swap ? verdict.pXSpecific() : verdict.pYSpecific()));
        }
        for (List<Integer> group : groups) {
            for (int i = 1; i < group.size(); i++) {
                overlaps.add(copy(claims.get(group.get(0)), claims.get(group.get(i))));
            }
        }
        overlaps.sort(ORDER);
        Map<String, Integer> seen = new TreeMap<>();
        overlaps.replaceAll(overlap -> seen.merge(overlap.id(), 1, Integer::sum) == 1
                ? overlap
                : new Overlap(
                        StableId.ofPair('o', "", overlap.x(), "", overlap.y()),
                        overlap.kind(),
                        overlap.x(),
                        overlap.y(),
                        overlap.cosine(),
                        overlap.pSame(),
                        overlap.pXSpecific(),
                        overlap.pYSpecific()));
        overlaps.sort(ORDER);
        return List.copyOf(overlaps);
    }

    private static Overlap copy(Claim x, Claim y) {
        boolean swap = later(x, y);
        return new Overlap(
                StableId.ofPair('o', x.vendor(), x.text(), y.vendor(), y.text()),
                Words.of(x.text()).size() >= OverlapModel.VERBATIM_WORDS
                        ? Overlap.Kind.VERBATIM
                        : Overlap.Kind.EQUIVALENT,
                (swap ? y : x).id(),
                (swap ? x : y).id(),
                1,
                1,
                0,
                0);
    }

    private static boolean later(Claim x, Claim y) {
        return x.id().compareTo(y.id()) > 0;
    }
}
