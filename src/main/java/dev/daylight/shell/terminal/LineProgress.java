package dev.daylight.shell.terminal;

import dev.daylight.pipeline.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One plain line a stage, for logs and for terminals that can't move the cursor; in a long one, another from time to time, with how much
 * is done and how long the rest will take if it goes on like this.
 */
final class LineProgress implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final PrintStream messages;
    private final LongSupplier nanos;
    private String stage = "";
    private long total;
    private long begun;
    private long told;

    LineProgress(PrintStream messages) {
        this(messages, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    LineProgress(PrintStream messages, LongSupplier nanos) {
        this.messages = messages;
        this.nanos = nanos;
    }

    @Override
    public synchronized void begin(String stage, long total) {
        this.stage = PlainText.oneLine(stage);
        this.total = total;
        begun = nanos.getAsLong();
        told = begun;
        messages.println(this.stage + (total > 0 ? " (" + total + ")" : ""));
    }

    @Override
    public synchronized void step(long done) {
        long now = nanos.getAsLong();
        if (total <= 0 || done <= 0 || done >= total || now - told < PAUSE.toNanos()) {
            return;
        }
        told = now;
        Duration left = Duration.ofNanos((long) ((double) (now - begun) / done * (total - done)));
        messages.println(stage + ": " + done + " of " + total + ", about " + words(left) + " left");
    }

    /** Rounded up: nobody minds when it is over sooner. */
    private static String words(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        return seconds <= 60 ? Math.max(1, seconds) + " s" : Math.ceilDiv(seconds, 60) + " min";
    }

    @Override
    public void end() {}

    @Override
    public void note(String message) {
        messages.println(PlainText.oneLine(message));
    }
}
