package dev.daylight.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A piece of work that goes on beside the main one, and has to be waited for. */
final class Aside {
    static final Aside NOTHING = new Aside(CompletableFuture.completedFuture(null));

    private final CompletableFuture<?> work;

    private Aside(CompletableFuture<?> work) {
        this.work = work;
    }

    /** @param name of its thread, for people who look at it */
    static Aside of(String name, Runnable work) {
        return new Aside(CompletableFuture.runAsync(
                work,
                task -> Thread.ofPlatform().daemon().name("daylight-" + name).start(task)));
    }

    /** Waits until it has ended, also where the thread is interrupted, since others are closed next that it uses; fails as it failed. */
    void await() {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
