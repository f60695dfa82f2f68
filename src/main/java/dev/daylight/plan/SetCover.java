package dev.daylight.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted set cover: the cheapest sets that together hold every element. Finding the very cheapest is NP-hard, so it is approached
 * greedily (Chvátal, "A greedy heuristic for the set-covering problem", 1979), and the answer says how far off it may be at most.
 *
 * <p>Sets that alone hold some element belong to every cover and are taken first. For the rest, the set with the least cost per new
 * element is taken again and again; each element so pays a price. Divided by the largest ratio of what a set's elements paid to what
 * the set costs, these prices are a feasible solution of the dual linear programme, so no cover can cost less than their sum: a
 * bound for this very instance, mostly much nearer than the general one (1 + ½ + ⅓ + … up to the size of the largest set). Last,
 * sets that the later ones have made needless are dropped, the dearest first.
 */
final class SetCover {
    /**
     * A cover.
     *
     * @param chosen places of the sets, ascending
     * @param cost sum of their costs
     * @param lowerBound no cover that holds the forced sets costs less; at most {@code cost}
     */
    record Solution(List<Integer> chosen, double cost, double lowerBound) {
        Solution {
            chosen = List.copyOf(chosen);
        }
    }

    private final List<BitSet> sets;
    private final double[] costs;
    private final BitSet chosen = new BitSet();
    private final BitSet open = new BitSet();

    private SetCover(List<BitSet> sets, double[] costs) {
        this.sets = sets;
        this.costs = costs;
        sets.forEach(open::or);
    }

    /**
     * @param sets elements of each set
     * @param costs of each set, above 0
     * @param forced sets that are in every cover
     */
    static Solution solve(List<BitSet> sets, double[] costs, BitSet forced) {
        return new SetCover(sets, costs).solve(forced);
    }

    private Solution solve(BitSet forced) {
        forced.stream().forEach(this::choose);
        essential().forEach(this::choose);
        double sure = chosen.stream().mapToDouble(set -> costs[set]).sum();
        BitSet fixed = (BitSet) chosen.clone();
        double[] prices = new double[open.length()];
        while (!open.isEmpty()) {
            int best = cheapest();
            BitSet fresh = fresh(best);
            fresh.stream().forEach(element -> prices[element] = costs[best] / fresh.cardinality());
            choose(best);
        }
        double bound = sure + dual(prices);
        dropNeedless(fixed);
        double cost = chosen.stream().mapToDouble(set -> costs[set]).sum();
        return new Solution(chosen.stream().boxed().toList(), cost, Math.min(cost, bound));
    }

    private void choose(int set) {
        chosen.set(set);
        open.andNot(sets.get(set));
    }

    private BitSet fresh(int set) {
        BitSet fresh = (BitSet) sets.get(set).clone();
        fresh.and(open);
        return fresh;
    }

    /** Sets that hold an element which no other set holds. */
    private List<Integer> essential() {
        int[] holders = new int[open.length()];
        sets.forEach(
                set -> set.stream().filter(element -> element < holders.length).forEach(element -> holders[element]++));
        return IntStream.range(0, sets.size())
                .filter(set -> fresh(set).stream().anyMatch(element -> holders[element] == 1))
                .boxed()
                .toList();
    }

    private int cheapest() {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < sets.size(); set++) {
            int fresh = fresh(set).cardinality();
            if (fresh > 0 && costs[set] / fresh < least) {
                least = costs[set] / fresh;
                best = set;
            }
        }
        return best;
    }

    private double dual(double[] prices) {
        double worst = 1;
        for (int set = 0; set < sets.size(); set++) {
            double paid = sets.get(set).stream()
                    .mapToDouble(element -> element < prices.length ? prices[element] : 0)
                    .sum();
            worst = Math.max(worst, paid / costs[set]);
        }
        double sum = 0;
        for (double price : prices) {
            sum += price;
        }
        return sum / worst;
    }

    private void dropNeedless(BitSet fixed) {
        List<Integer> dearest = new ArrayList<>(chosen.stream().boxed().toList());
        dearest.sort(Comparator.comparingDouble((Integer set) -> -costs[set]).thenComparing(set -> set));
        for (int set : dearest) {
            BitSet others = new BitSet();
            chosen.stream().filter(other -> other != set).forEach(other -> others.or(sets.get(other)));
            BitSet alone = (BitSet) sets.get(set).clone();
            alone.andNot(others);
            if (alone.isEmpty() && !fixed.get(set)) {
                chosen.clear(set);
            }
        }
    }
}
