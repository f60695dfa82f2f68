package dev.daylight.plan;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which own assets stay, and what is written into which of them.
 *
 * @param holdings of the own assets
 * @param staying places of the assets that stay
 * @param into place of the asset that takes up what one alone says, by place of that one; neither chain nor leave what stays
 */
record Outcome(Holdings holdings, BitSet staying, SortedMap<Integer, Integer> into) {
    /** From which share of its messages on that another makes, too, an asset is merged rather than kept. A convention. */
    static final double MERGE = 0.5;

    Outcome {
        staying = (BitSet) staying.clone();
        into = new TreeMap<>(into);
    }

    /**
     * Merges what mostly repeats another asset of the same channel into that one. Those that alone say least come first.
     *
     * @param kept places of the assets in the cover
     * @param forced those that must stay as they are
     */
    static Outcome merging(Holdings holdings, BitSet kept, BitSet forced) {
        BitSet staying = (BitSet) kept.clone();
        SortedMap<Integer, Integer> into = new TreeMap<>();
        kept.stream()
                .filter(asset -> !forced.get(asset))
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer asset) -> holdings.alone(asset, kept).cardinality())
                        .thenComparing(asset -> asset))
                .filter(asset -> !into.containsValue(asset))
                .forEach(asset -> {
                    int nearest = nearest(holdings, asset, staying);
                    if (nearest >= 0) {
                        into.put(asset, nearest);
                        staying.clear(asset);
                    }
                });
        return new Outcome(holdings, staying, into);
    }

    private static int nearest(Holdings holdings, int asset, BitSet staying) {
        int nearest = -1;
        double most = MERGE;
        for (int other = staying.nextSetBit(0); other >= 0; other = staying.nextSetBit(other + 1)) {
            double share = holdings.share(asset, other);
            boolean same = holdings.assets()
                    .get(other)
                    .channel()
                    .equals(holdings.assets().get(asset).channel());
            if (other != asset && same && (share > most || (share == most && nearest < 0))) {
                nearest = other;
                most = share;
            }
        }
        return nearest;
    }

    /** The same with fewer assets: what was to be written into one that goes is lost with it. */
    Outcome keeping(BitSet fewer) {
        SortedMap<Integer, Integer> still = new TreeMap<>();
        into.forEach((from, to) -> {
            if (fewer.get(to)) {
                still.put(from, to);
            }
        });
        return new Outcome(holdings, fewer, still);
    }

    /** What an asset holds once others are merged into it. */
    BitSet held(int asset) {
        BitSet held = holdings.of(asset);
        into.forEach((from, to) -> {
            if (to == asset) {
                held.or(holdings.of(from));
            }
        });
        return held;
    }

    /** What is held by nobody any more. */
    BitSet lost() {
        BitSet all = new BitSet();
        for (int asset = 0; asset < holdings.assets().size(); asset++) {
            all.or(holdings.of(asset));
        }
        staying.stream().forEach(asset -> all.andNot(held(asset)));
        return all;
    }

    /** What an asset that is merged has to hand over: what it holds and none that stays does. */
    BitSet handedOver(int asset) {
        return holdings.alone(asset, staying);
    }

    /** Ids of the assets that go. */
    Set<String> gone() {
        Set<String> gone = new HashSet<>();
        for (int asset = 0; asset < holdings.assets().size(); asset++) {
            if (!staying.get(asset)) {
                gone.add(holdings.assets().get(asset).id());
            }
        }
        return gone;
    }

    /** Id of the asset that a claim goes to, by id of the claim. */
    Map<String, String> moved() {
        Map<String, String> moved = new HashMap<>();
        into.forEach((from, to) -> handedOver(from).stream()
                .forEach(element -> holdings.claims(from, element)
                        .forEach(claim ->
                                moved.put(claim, holdings.assets().get(to).id()))));
        return moved;
    }
}
