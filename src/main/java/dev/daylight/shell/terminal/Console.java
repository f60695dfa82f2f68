package dev.daylight.shell.terminal;

import dev.daylight.pipeline.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Data goes to standard output, messages and progress to standard error; nothing else in Daylight prints. */
public final class Console {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream data;
    private final PrintStream messages;
    private final TerminalFacts facts;
    private volatile IntSupplier columns;

    public Console(PrintStream data, PrintStream messages, TerminalFacts facts) {
        this.data = data;
        this.messages = messages;
        this.facts = facts;
        this.columns = facts::columns;
    }

    public TerminalFacts facts() {
        return facts;
    }

    /** Asks for the terminal's width from now on, since a window can change its size. */
    public void follow(IntSupplier width) {
        columns = () -> Math.max(TerminalFacts.NARROWEST, width.getAsInt());
    }

    /** Text as data. */
    public void print(String text) {
        data.println(PlainText.neutral(text.stripTrailing()));
    }

    /** An object as JSON data. */
    public void printJson(Object value) {
        print(JSON.writeValueAsString(value));
    }

    /** A table as data: kept to the terminal's width on a terminal, whole otherwise. */
    public void print(Table table) {
        List<String> lines = table.render(facts.output() ? columns.getAsInt() : Integer.MAX_VALUE);
        data.println(colourful(facts.output()) ? "\u001b[1m" + lines.getFirst() + "\u001b[0m" : lines.getFirst());
        lines.stream().skip(1).forEach(data::println);
    }

    /** A message. */
    public void say(String message) {
        messages.println(PlainText.neutral(message));
    }

    /** A message that something went wrong. */
    public void fail(String message) {
        String label = colourful(facts.errors()) ? "\u001b[1;31mError:\u001b[0m " : "Error: ";
        messages.println(label + PlainText.neutral(message));
    }

    /** A stack trace, for who asked for it. */
    public void trace(Throwable failure) {
        failure.printStackTrace(messages);
    }

    /** Progress of one run: a moving bar on a terminal, a line a stage elsewhere. */
    public Progress progress() {
        return colourful(facts.errors()) ? new BarProgress(messages, columns.getAsInt()) : new LineProgress(messages);
    }

    /** Whether all data arrived, as far as can be known now. */
    public boolean complete() {
        return !data.checkError();
    }

    private boolean colourful(boolean terminal) {
        return terminal && !facts.plain();
    }
}
