package dev.daylight.shell.terminal;

import java.io.IOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Single keys and lines from the user's terminal. */
public final class Keyboard implements AutoCloseable {
    /** The user is gone: the terminal was closed, or Ctrl-D. */
    public static final int GONE = -1;

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int ESCAPE = 27;
    private static final long PATIENCE_MILLIS = 200;
    private static final long SEQUENCE_MILLIS = 30;

    private final Terminal terminal;
    private final LineReader reader;

    private Keyboard(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .appName("daylight")
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** That of the terminal which the program runs in. */
    public static Keyboard open() throws IOException {
        Terminal terminal =
                TerminalBuilder.builder().name("daylight-keys").system(true).build();
        if (terminal.getWidth() < 1 || terminal.getHeight() < 1) {
            terminal.setSize(new Size(80, 24));
        }
        return new Keyboard(terminal);
    }

    /**
     * Waits for a key.
     *
     * @return the character; {@link #GONE} when there will be none; 0 for keys that make none, such as arrows
     * @throws InterruptedException on Ctrl-C
     */
    public int key() throws IOException, InterruptedException {
        Attributes before = terminal.enterRawMode();
        // Else the terminal's own handler would end the program.
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        try {
            NonBlockingReader in = terminal.reader();
            int read;
            do {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped at a key");
                }
                read = in.read(PATIENCE_MILLIS);
            } while (read == NonBlockingReader.READ_EXPIRED);
            if (read == CTRL_C) {
                throw new InterruptedException("stopped at a key");
            }
            if (read == ESCAPE) {
                // What an arrow sends must not be taken for letters.
                while (in.read(SEQUENCE_MILLIS) >= 0) {
                    continue;
                }
                return 0;
            }
            return read == CTRL_D || read == NonBlockingReader.EOF ? GONE : read;
        } finally {
            terminal.setAttributes(before);
        }
    }

    /**
     * Asks for a line.
     *
     * @param prompt made safe to show
     * @return empty when the user would rather not answer: Ctrl-C or Ctrl-D
     */
    public Optional<String> line(String prompt) {
        try {
            return Optional.of(reader.readLine(PlainText.oneLine(prompt) + " ").strip());
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
