package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearIdsTest {
    private static final List<String> KNOWN =
            List.of("overload.validation", "overload.consensus", "x0000000012", "x0000000021", "m1");

    @Test
    void of_aSlip_isFoundNearestFirst() {
        assertThat(NearIds.of("x0000000013", KNOWN)).containsExactly("x0000000012", "x0000000021");
        assertThat(NearIds.of("x0000000022", KNOWN)).containsExactly("x0000000012", "x0000000021");
        assertThat(NearIds.of("overload.validatoin", KNOWN)).containsExactly("overload.validation");
        // Three slips are still one id, four another.
        assertThat(NearIds.of("overload.valXXXion", KNOWN)).isEmpty();
        assertThat(NearIds.of("overload.valXXXtion", KNOWN)).containsExactly("overload.validation");
        assertThat(NearIds.of("overload.vaXXXXtion", KNOWN)).isEmpty();
        assertThat(NearIds.of("verload.validation", KNOWN)).containsExactly("overload.validation");
        assertThat(NearIds.of("ooooverload.validation", KNOWN)).containsExactly("overload.validation");
        assertThat(NearIds.of("oooooverload.validation", KNOWN)).isEmpty();
    }

    @Test
    void of_aBeginning_isFoundAtAnyLength() {
        assertThat(NearIds.of("overload", KNOWN)).containsExactly("overload.consensus", "overload.validation");
        assertThat(NearIds.of("", KNOWN)).containsExactly("m1");
        assertThat(NearIds.of("", List.of("far"))).containsExactly("far");
    }

    @Test
    void of_many_offersFive() {
        List<String> many = List.of("a1", "a2", "a3", "a4", "a5", "a6", "a7");
        assertThat(NearIds.of("a", many)).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    /** Nobody types that; comparing it would only take time. */
    @Test
    void of_somethingVeryLong_isNothing() {
        assertThat(NearIds.of("x".repeat(100), List.of("x".repeat(101)))).hasSize(1);
        assertThat(NearIds.of("x".repeat(101), List.of("x".repeat(101)))).isEmpty();
    }
}
