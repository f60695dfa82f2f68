package dev.daylight.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairSetTest {
    @Test
    void list_foundSeveralTimes_onceInOrderAndAClashIfEver() {
        PairSet pairs = new PairSet();
        pairs.add(new int[][] {{2, 1}, {0}, {}}, false);
        pairs.add(new int[][] {{1}, {}, {1}}, true);
        assertThat(pairs.list((x, y, clash) -> x + "-" + y + (clash ? "!" : "")))
                .isEqualTo(List.of("0-1!", "0-2", "1-2!"));
    }

    @Test
    void list_largestPlace_kept() {
        int[][] neighbours = new int[2][];
        neighbours[0] = new int[] {Integer.MAX_VALUE};
        neighbours[1] = new int[0];
        PairSet pairs = new PairSet();
        pairs.add(neighbours, true);
        assertThat(pairs.list((x, y, clash) -> List.of(x, y))).containsExactly(List.of(0, Integer.MAX_VALUE));
    }
}
