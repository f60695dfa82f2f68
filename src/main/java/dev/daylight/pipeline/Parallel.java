package dev.daylight.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Applies a function to every item of a list on some threads; results stand in the order of the items. */
final class Parallel implements AutoCloseable {
    private final ExecutorService threads;

    Parallel(int count) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("daylight-", 0).factory());
    }

    /** Returns, also when it fails or is interrupted, only when no thread works any more. */
    <T, R> List<R> map(List<T> items, Function<T, R> work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<R>> running = new ArrayList<>();
        for (T item : items) {
            running.add(threads.submit(() -> {
                if (over.get()) {
                    throw new CancellationException();
                }
                return work.apply(item);
            }));
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
            // Whoever works still uses models and the workspace, which are closed next. Nobody is interrupted: that
            // would close
            // the files being read.
            over.set(true);
            awaitAll(running);
        }
        return results;
    }

    private static void awaitAll(List<? extends Future<?>> running) {
        boolean interrupted = false;
        for (Future<?> one : running) {
            while (!one.isDone()) {
                try {
                    one.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    // Told already, by the first that failed.
                    continue;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
