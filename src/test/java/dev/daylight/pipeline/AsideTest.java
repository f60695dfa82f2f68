package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AsideTest {
    @Test
    void await_interrupted_waitsNevertheless() {
        // What is closed next is used by the work.
        AtomicBoolean ended = new AtomicBoolean();
        Aside aside = Aside.of("test", () -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
            ended.set(true);
        });
        Thread.currentThread().interrupt();
        aside.await();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
    }

    @Test
    void await_workFailed_failsTheSameWay() {
        InputException full = new InputException("the disk is full", "disk", "Free some space");
        Aside aside = Aside.of("test", () -> {
            throw full;
        });
        assertThatThrownBy(aside::await).isSameAs(full);
    }
}
