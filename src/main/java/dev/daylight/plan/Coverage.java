package dev.daylight.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Maximum coverage: of so many sets, those that together hold the most weight. Taken greedily, the first n hold at least 1 − 1/e (63 %)
 * of what the best n hold (Nemhauser, Wolsey, Fisher, "An analysis of approximations for maximizing submodular set functions", 1978).
 */
final class Coverage {
    private Coverage() {}

    /**
     * @param sets elements of each set
     * @param weights of each element, not negative
     * @param forced sets that come first whatever they hold
     * @return places of all sets; whoever may have n of them takes the first n
     */
    static List<Integer> order(List<BitSet> sets, double[] weights, BitSet forced) {
        List<Integer> order = new ArrayList<>(forced.stream().boxed().toList());
        BitSet held = new BitSet();
        order.forEach(set -> held.or(sets.get(set)));
        BitSet taken = (BitSet) forced.clone();
        while (order.size() < sets.size()) {
            int best = -1;
            double most = -1;
            for (int set = taken.nextClearBit(0); set < sets.size(); set = taken.nextClearBit(set + 1)) {
                BitSet fresh = (BitSet) sets.get(set).clone();
                fresh.andNot(held);
                double gain =
                        fresh.stream().mapToDouble(element -> weights[element]).sum();
                if (gain > most) {
                    most = gain;
                    best = set;
                }
            }
            taken.set(best);
            held.or(sets.get(best));
            order.add(best);
        }
        return order;
    }
}
