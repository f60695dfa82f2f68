package dev.daylight.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does numbered pieces of work on a fixed number of threads. Results go where the number says, so their order never depends
 * on the threads.
 */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final int count;

    /**
     * @param count number of threads, at least 1
     * @param name of the threads, for people who look at them
     */
    public Workers(int count, String name) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + count);
        }
        this.count = count;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /**
     * Calls {@code work} once for each number from 0 to {@code size} − 1 and waits.
     *
     * @throws CancellationException when the calling thread was interrupted; it stays marked so
     */
    public void forEach(int size, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < Math.min(count, size); t++) {
            running.add(threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
                    work.accept(i);
                }
            }));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        } finally {
            // Whatever ended the waiting: nothing new is begun, and nobody closes a model that is still being asked.
            next.set(size);
            awaitAll(running);
        }
    }

    private static void awaitAll(List<Future<?>> running) {
        boolean interrupted = false;
        for (Future<?> one : running) {
            while (!one.isDone()) {
                try {
                    one.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    // Told to the caller already, by the first that failed.
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
