package dev.daylight.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Applies a function to every item of a list on some threads; results stand in the order of the items. */
final class Parallel implements AutoCloseable {
    private final ExecutorService threads;

    Parallel(int count) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("daylight-", 0).factory());
    }

    <T, R> List<R> map(List<T> items, Function<T, R> work) throws InterruptedException {
        List<Future<R>> running = new ArrayList<>();
        for (T item : items) {
            running.add(threads.submit(() -> work.apply(item)));
        }
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> one : running) {
                results.add(one.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        } finally {
            running.forEach(one -> one.cancel(true));
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
