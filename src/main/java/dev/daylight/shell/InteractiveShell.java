package dev.daylight.shell;

import dev.daylight.shell.line.Catalog;
import dev.daylight.shell.line.LineCompleter;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.UserFolder;
import java.io.IOException;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks for commands until the user leaves; completes with Tab, remembers lines in the user's home. */
final class InteractiveShell {
    private static final List<String> LEAVE = List.of("quit", "exit");
    private static final String PROMPT = "daylight> ";

    private final CommandLine line;
    private final Catalog catalog;
    private final Console console;
    private final UserFolder home;

    InteractiveShell(CommandLine line, Catalog catalog, Console console, UserFolder home) {
        this.line = line;
        this.catalog = catalog;
        this.console = console;
        this.home = home;
    }

    void run() throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().name("daylight").system(true).build()) {
            // Some containers start with a terminal of no size, on which nothing would show.
            if (terminal.getWidth() < 1 || terminal.getHeight() < 1) {
                terminal.setSize(new Size(80, 24));
            }
            console.follow(terminal::getWidth);
            LineReader reader = reader(terminal);
            console.say("Daylight. 'help' shows the commands, Tab completes, 'quit' leaves.");
            while (ask(reader)) {
                terminal.flush();
            }
        }
    }

    /** @return false: the user wants to leave */
    private boolean ask(LineReader reader) {
        List<String> words;
        try {
            reader.readLine(PROMPT);
            words = reader.getParsedLine().words().stream()
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (UserInterruptException e) {
            return true;
        } catch (EndOfFileException e) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        if (LEAVE.contains(words.getFirst())) {
            return false;
        }
        line.execute(words);
        return true;
    }

    private LineReader reader(Terminal terminal) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("daylight")
                .terminal(terminal)
                .parser(new DefaultParser().eofOnUnclosedQuote(true))
                .completer(new LineCompleter(catalog, LEAVE))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
        if (home.prepare()) {
            builder.variable(LineReader.HISTORY_FILE, home.history());
        } else {
            console.say("Your home folder can't be written: lines are remembered until you leave.");
        }
        return builder.build();
    }
}
