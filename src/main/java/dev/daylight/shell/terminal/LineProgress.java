package dev.daylight.shell.terminal;

import dev.daylight.pipeline.Progress;
import java.io.PrintStream;

/** One plain line a stage, for logs and for terminals that can't move the cursor. */
final class LineProgress implements Progress {
    private final PrintStream messages;

    LineProgress(PrintStream messages) {
        this.messages = messages;
    }

    @Override
    public void begin(String stage, long total) {
        messages.println(PlainText.oneLine(stage) + (total > 0 ? " (" + total + ")" : ""));
    }

    @Override
    public void step(long done) {}

    @Override
    public void end() {}

    @Override
    public void note(String message) {
        messages.println(PlainText.oneLine(message));
    }
}
