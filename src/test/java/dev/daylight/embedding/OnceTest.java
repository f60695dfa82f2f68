package dev.daylight.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void get_severalThreads_madeOnce() {
        AtomicInteger made = new AtomicInteger();
        Once<Integer> once = new Once<>(made::incrementAndGet);
        try (Workers workers = new Workers(4, "test")) {
            workers.forEach(100, i -> assertThat(once.get()).isEqualTo(1));
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void ifMade_neverAsked_nothing() {
        new Once<>(() -> 1).ifMade(value -> fail("was made"));
    }
}
