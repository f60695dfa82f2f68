package dev.daylight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small cases against the best there is, found by trying all. */
class SetCoverTest {
    private record Case(List<BitSet> sets, double[] costs, double[] weights, BitSet forced) {}

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void solve_anyCase_coversAllAndEnclosesTheBest(long seed) {
        Case one = random(seed);
        SetCover.Solution solution = SetCover.solve(one.sets, one.costs, one.forced);
        BitSet chosen = new BitSet();
        solution.chosen().forEach(chosen::set);
        assertThat(union(one.sets, chosen)).isEqualTo(union(one.sets, all(one)));
        assertThat(one.forced.stream().allMatch(chosen::get)).isTrue();
        assertThat(solution.cost()).isCloseTo(cost(one, chosen), within(1e-9));
        double best = bestCover(one);
        assertThat(solution.cost()).isGreaterThanOrEqualTo(best - 1e-9);
        assertThat(solution.lowerBound()).isLessThanOrEqualTo(best + 1e-9);
        assertThat(solution.lowerBound()).isPositive();
        int largest = one.sets.stream().mapToInt(BitSet::cardinality).max().orElse(0);
        double harmonic =
                IntStream.rangeClosed(1, largest).mapToDouble(k -> 1.0 / k).sum();
        assertThat(solution.cost()).isLessThanOrEqualTo(harmonic * best + 1e-9);
    }

    /** The usual trap of the greedy rule: it takes the big set first, and then needs both of the others. */
    @Test
    void solve_setThatLaterOnesMakeNeedless_isDropped() {
        List<BitSet> sets = List.of(bits(1, 2, 4, 5), bits(0, 1, 2), bits(3, 4, 5), bits(0), bits(3));
        SetCover.Solution solution = SetCover.solve(sets, new double[] {1, 1.6, 1.6, 5, 5}, new BitSet());
        assertThat(solution.chosen()).containsExactly(1, 2);
        assertThat(solution.lowerBound()).isLessThanOrEqualTo(3.2);
    }

    @Test
    void solve_nothingToCover_takesOnlyWhatIsForced() {
        SetCover.Solution solution = SetCover.solve(List.of(new BitSet(), new BitSet()), new double[] {2, 3}, bits(1));
        assertThat(solution.chosen()).containsExactly(1);
        assertThat(solution.cost()).isEqualTo(3);
        assertThat(solution.lowerBound()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void order_anyNumberOfSets_holdsSixtyThreePercentOfTheBest(long seed) {
        Case one = random(seed);
        List<Integer> order = Coverage.order(one.sets, one.weights, new BitSet());
        assertThat(order).hasSize(one.sets.size()).doesNotHaveDuplicates();
        for (int number = 1; number <= order.size(); number++) {
            BitSet first = new BitSet();
            order.subList(0, number).forEach(first::set);
            assertThat(weight(one, first)).isGreaterThanOrEqualTo((1 - 1 / Math.E) * bestCoverage(one, number) - 1e-9);
        }
        assertThat(Coverage.order(one.sets, one.weights, one.forced).subList(0, one.forced.cardinality()))
                .containsExactlyElementsOf(one.forced.stream().boxed().toList());
    }

    private static Case random(long seed) {
        Random random = new Random(seed);
        int elements = 1 + random.nextInt(12);
        List<BitSet> sets = new ArrayList<>();
        int number = 1 + random.nextInt(9);
        double density = 0.1 + 0.6 * random.nextDouble();
        for (int i = 0; i < number; i++) {
            BitSet set = new BitSet();
            for (int element = 0; element < elements; element++) {
                set.set(element, random.nextDouble() < density);
            }
            sets.add(set);
        }
        // Never empty, so that the best cover costs something.
        sets.getFirst().set(0);
        BitSet forced = new BitSet();
        if (random.nextInt(3) == 0) {
            forced.set(random.nextInt(number));
        }
        return new Case(
                sets,
                random.doubles(number, 0.2, 5).toArray(),
                random.doubles(elements, 0, 3).toArray(),
                forced);
    }

    private static double bestCover(Case one) {
        BitSet wanted = union(one.sets, all(one));
        double best = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << one.sets.size(); choice++) {
            BitSet chosen = BitSet.valueOf(new long[] {choice});
            if (one.forced.stream().allMatch(chosen::get)
                    && union(one.sets, chosen).equals(wanted)) {
                best = Math.min(best, cost(one, chosen));
            }
        }
        return best;
    }

    private static double bestCoverage(Case one, int number) {
        double best = 0;
        for (int choice = 0; choice < 1 << one.sets.size(); choice++) {
            if (Integer.bitCount(choice) == number) {
                best = Math.max(best, weight(one, BitSet.valueOf(new long[] {choice})));
            }
        }
        return best;
    }

    private static BitSet all(Case one) {
        BitSet all = new BitSet();
        all.set(0, one.sets.size());
        return all;
    }

    private static BitSet union(List<BitSet> sets, BitSet chosen) {
        BitSet union = new BitSet();
        chosen.stream().forEach(set -> union.or(sets.get(set)));
        return union;
    }

    private static double cost(Case one, BitSet chosen) {
        return chosen.stream().mapToDouble(set -> one.costs[set]).sum();
    }

    private static double weight(Case one, BitSet chosen) {
        return union(one.sets, chosen).stream()
                .mapToDouble(element -> one.weights[element])
                .sum();
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        IntStream.of(places).forEach(bits::set);
        return bits;
    }
}
