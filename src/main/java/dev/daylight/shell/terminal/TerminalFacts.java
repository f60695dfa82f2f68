package dev.daylight.shell.terminal;

import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the program talks to. The launcher finds out, since Java tells only whether all three streams are a terminal.
 *
 * @param input standard input is a terminal
 * @param output standard output is a terminal
 * @param errors standard error is a terminal
 * @param columns width in characters; meaningful on a terminal only
 * @param plain no colour and no moving bar, even on a terminal: {@code NO_COLOR} is set or the terminal is a dumb one
 */
public record TerminalFacts(boolean input, boolean output, boolean errors, int columns, boolean plain) {
    /** Not on a terminal. */
    public static final TerminalFacts NONE = new TerminalFacts(false, false, false, 80, true);

    static final int NARROWEST = 40;

    public TerminalFacts {
        columns = Math.max(NARROWEST, columns);
    }

    /** Reads {@code daylight.terminal} (of {@code in,out,err}, those that are a terminal) and {@code daylight.columns}. */
    public static TerminalFacts of(Properties properties, Map<String, String> environment) {
        List<String> terminals =
                List.of(properties.getProperty("daylight.terminal", "").split(","));
        String columns = properties.getProperty("daylight.columns", "");
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new TerminalFacts(
                terminals.contains("in"),
                terminals.contains("out"),
                terminals.contains("err"),
                columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : 80,
                noColour || dumb);
    }

    /** A person sits at both ends. */
    public boolean interactive() {
        return input && output;
    }
}
