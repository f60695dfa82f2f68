package dev.daylight.compare;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void comparison_twoOfOneId_refused() {
        List<Vendor> twice = List.of(new Vendor("acme", "Acme", Role.OWN), new Vendor("acme", "B", Role.COMPETITOR));

        assertThatThrownBy(() -> new Comparison(
                        twice, List.of(), List.of(), new Vectors(new float[0], 1), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme");
    }
}
