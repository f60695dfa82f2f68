package dev.daylight.shell;

import dev.daylight.shell.line.ArgumentParser;
import java.util.List;

/**
 * What the user wants to see of a failure.
 *
 * @param trace where it happened, on standard error ({@code --debug})
 * @param texts what the errors said, too, which may quote documents ({@code --debug-text})
 */
record Debugging(boolean trace, boolean texts) {
    private static final String TRACE = "--debug";
    private static final String TEXTS = "--debug-text";

    static Debugging of(List<String> words) {
        boolean texts = ArgumentParser.asksFor(words, TEXTS);
        return new Debugging(texts || ArgumentParser.asksFor(words, TRACE), texts);
    }

    static boolean isOption(String word) {
        return word.equals(TRACE) || word.equals(TEXTS);
    }
}
