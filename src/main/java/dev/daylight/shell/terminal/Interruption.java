package dev.daylight.shell.terminal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/**
 * Ctrl-C while a command runs. The first asks the command to stop by interrupting its thread; a second one, or a
 * command that takes longer than its time to stop, ends the program at once.
 */
public final class Interruption {
    private static final Duration PATIENCE = Duration.ofMillis(1800);

    private final Console console;
    private final Runnable abandon;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean running;

    /** @param abandon ends the program at once */
    public Interruption(Console console, Runnable abandon) {
        this.console = console;
        this.abandon = abandon;
    }

    /** Runs the work on this thread, listening for Ctrl-C meanwhile. */
    public <T> T during(Callable<T> work) throws Exception {
        requests.set(0);
        running = true;
        Thread worker = Thread.currentThread();
        Object previous = Signals.register("INT", () -> arrived(worker));
        try {
            return work.call();
        } finally {
            running = false;
            Signals.unregister("INT", previous);
            Thread.interrupted();
        }
    }

    /** Whether Ctrl-C came during the last piece of work. */
    public boolean requested() {
        return requests.get() > 0;
    }

    private void arrived(Thread worker) {
        if (requests.incrementAndGet() > 1) {
            abandon.run();
            return;
        }
        console.say("Stopping …");
        worker.interrupt();
        Thread.ofPlatform().daemon().name("patience").start(this::await);
    }

    private void await() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (running && requests.get() > 0) {
            abandon.run();
        }
    }
}
