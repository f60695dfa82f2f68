package dev.daylight.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningNeighboursTest {
    private static final int DIMENSION = 6;
    private static final List<String> NAMES = List.of("acme", "beta", "gamma");

    private final Workers workers = new Workers(2, "test");
    private final Kept memory = new Kept();

    /** A memory in memory. */
    private static final class Kept implements NeighbourMemory {
        private Optional<byte[]> bytes = Optional.empty();

        @Override
        public Optional<byte[]> known() {
            return bytes;
        }

        @Override
        public void keep(byte[] neighbours) {
            bytes = Optional.of(neighbours);
        }
    }

    /** A vector and its group. */
    private record Item(float[] values, int group) {}

    @AfterEach
    void close() {
        workers.close();
    }

    /** More than two blocks, so that pairs of blocks, the last and shorter one included, are all met. */
    private static List<Item> items(long seed, int size) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float[] values = new float[DIMENSION];
            for (int k = 0; k < DIMENSION; k++) {
                // Few different values, so that products tie.
                values[k] = random.nextInt(3) - 1;
            }
            items.add(new Item(values, random.nextInt(3)));
        }
        return items;
    }

    private int[][] find(List<Item> items, NeighbourMemory known) {
        float[] values = new float[items.size() * DIMENSION];
        for (int i = 0; i < items.size(); i++) {
            System.arraycopy(items.get(i).values(), 0, values, i * DIMENSION, DIMENSION);
        }
        int[] groups = items.stream().mapToInt(Item::group).toArray();
        return new RememberedNeighbours(new Vectors(values, DIMENSION), groups, NAMES, 4, 2, workers).find(known);
    }

    @Test
    void find_manyWithTies_thoseThatSortingAllPairsGives() {
        List<Item> items = items(3, 700);
        int[][] found = find(items, NeighbourMemory.NONE);
        for (int i = 0; i < items.size(); i += 37) {
            int self = i;
            List<Integer> expected = new ArrayList<>();
            for (int g = 0; g < NAMES.size(); g++) {
                int group = g;
                IntStream.range(0, items.size())
                        .filter(j -> j != self && items.get(j).group() == group)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer j) -> -dot(items.get(self), items.get(j)))
                                .thenComparing(j -> j))
                        .limit(group == items.get(i).group() ? 4 : 2)
                        .forEach(expected::add);
            }
            assertThat(found[i])
                    .containsExactly(
                            expected.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static double dot(Item x, Item y) {
        double sum = 0;
        for (int k = 0; k < DIMENSION; k++) {
            sum += x.values()[k] * y.values()[k];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void find_afterAChange_sameAsAnew(long seed) {
        List<Item> items = items(seed, 600);
        find(items, memory);
        Random random = new Random(seed);
        List<Item> changed = new ArrayList<>(items);
        for (int n = 0; n < 12; n++) {
            changed.remove(random.nextInt(changed.size()));
            changed.addAll(random.nextInt(changed.size()), items(seed + 100 + n, 1));
        }
        assertThat(find(changed, memory)).isDeepEqualTo(find(changed, NeighbourMemory.NONE));
        // And what was kept of the change serves the next one.
        changed.remove(5);
        assertThat(find(changed, memory)).isDeepEqualTo(find(changed, NeighbourMemory.NONE));
    }

    @Test
    void find_otherOrder_sameAsAnew() {
        // Of equals the first wins, so what was kept of another order can't be believed.
        List<Item> items = items(9, 300);
        find(items, memory);
        assertThat(find(items.reversed(), memory)).isDeepEqualTo(find(items.reversed(), NeighbourMemory.NONE));
    }

    @Test
    void find_damagedMemory_sameAsAnew() {
        List<Item> items = items(10, 300);
        memory.keep(new byte[] {0, 0, 0, 2, 0, 0, 0, 9, 1});
        assertThat(find(items, memory)).isDeepEqualTo(find(items, NeighbourMemory.NONE));
    }

    @Test
    void first_pairsOfBlocks_numberedOneAfterTheOther() {
        int n = 0;
        for (int x = 0; x < 900; x++) {
            for (int y = 0; y <= x; y++) {
                assertThat(MeaningNeighbours.first(n++)).isEqualTo(x);
            }
        }
    }
}
