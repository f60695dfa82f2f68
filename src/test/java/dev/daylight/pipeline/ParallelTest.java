package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void map_interrupted_returnsOnlyWhenNobodyWorks() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        AtomicBoolean disturbed = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        try (Parallel parallel = new Parallel(2)) {
            assertThatThrownBy(() -> parallel.map(List.of(1, 2, 3, 4, 5, 6), i -> {
                        begun.incrementAndGet();
                        caller.interrupt();
                        try {
                            Thread.sleep(200);
                        } catch (InterruptedException e) {
                            disturbed.set(true);
                        }
                        return ended.incrementAndGet();
                    }))
                    .isInstanceOf(InterruptedException.class);
            assertThat(ended.get()).isEqualTo(begun.get()).isLessThan(6);
            assertThat(disturbed).isFalse();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void map_oneFails_throwsItAfterTheOthers() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean ended = new AtomicBoolean();
        try (Parallel parallel = new Parallel(2)) {
            assertThatThrownBy(() -> parallel.map(List.of(1, 2), i -> {
                        both.countDown();
                        try {
                            both.await();
                            if (i == 1) {
                                throw new IllegalStateException("one");
                            }
                            Thread.sleep(100);
                        } catch (InterruptedException e) {
                            return false;
                        }
                        ended.set(true);
                        return true;
                    }))
                    .hasMessage("one");
            assertThat(ended).isTrue();
            assertThat(parallel.map(List.of(1, 2), i -> i + 1)).containsExactly(2, 3);
        }
    }
}
