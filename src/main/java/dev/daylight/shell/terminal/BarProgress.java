package dev.daylight.shell.terminal;

import dev.daylight.pipeline.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A moving bar. Notes appear above it. */
final class BarProgress implements Progress {
    private static final int REDRAW_MILLIS = 200;

    private final PrintStream messages;
    private final int columns;
    private @Nullable ProgressBar bar;

    BarProgress(PrintStream messages, int columns) {
        this.messages = messages;
        this.columns = columns;
    }

    @Override
    public synchronized void begin(String stage, long total) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(PlainText.fit(PlainText.oneLine(stage), columns / 3))
                .setInitialMax(total > 0 ? total : -1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new Line())
                .build();
    }

    @Override
    public synchronized void step(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void end() {
        ProgressBar ended;
        synchronized (this) {
            ended = bar;
            bar = null;
        }
        if (ended != null) {
            ended.close();
        }
    }

    @Override
    public void note(String message) {
        synchronized (messages) {
            messages.print("\r\u001b[K" + PlainText.oneLine(message) + "\n");
            messages.flush();
        }
    }

    /** The bar's line: drawn over itself, left standing at the end. */
    private final class Line implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return columns - 1;
        }

        @Override
        public void accept(String rendered) {
            synchronized (messages) {
                messages.print("\r\u001b[K" + rendered.stripTrailing());
                messages.flush();
            }
        }

        @Override
        public void close() {
            synchronized (messages) {
                messages.println();
            }
        }
    }
}
