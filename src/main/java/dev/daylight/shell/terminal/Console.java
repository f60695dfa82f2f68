package dev.daylight.shell.terminal;

import dev.daylight.pipeline.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Data goes to standard output, messages and progress to standard error; nothing else in Daylight prints. */
public final class Console {
    /** Made when data is first printed as JSON: most commands never do. */
    private static final class Json {
        static final ObjectMapper MAPPER =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        private Json() {}
    }

    private final RememberingStream output;
    private final PrintStream data;
    private final PrintStream messages;
    private final TerminalFacts facts;
    private volatile IntSupplier columns;

    /** @param output where data goes, as UTF-8 */
    public Console(RememberingStream output, PrintStream messages, TerminalFacts facts) {
        this.output = output;
        this.data = new PrintStream(output, true, StandardCharsets.UTF_8);
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

    /** Text as data; ends with a line break whether or not the text does. */
    public void print(String text) {
        data.println(PlainText.neutral(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text));
    }

    /** An object as JSON data. */
    public void printJson(Object value) {
        print(Json.MAPPER.writeValueAsString(value));
    }

    /** A table as data: kept to the terminal's width on a terminal, whole otherwise. */
    public void print(Table table) {
        List<String> lines = table.render(room());
        heading(lines.getFirst());
        lines.stream().skip(1).forEach(data::println);
    }

    /** A line as data that stands out. */
    public void heading(String line) {
        String safe = PlainText.neutral(line);
        data.println(colourful(facts.output()) ? "\u001b[1m" + safe + "\u001b[0m" : safe);
    }

    /** Columns that no line of a list may exceed: the terminal's, else as many as it likes. */
    public int room() {
        return facts.output() ? columns.getAsInt() : Integer.MAX_VALUE;
    }

    /** Columns that text should keep to: the terminal's, else 100. */
    public int width() {
        return facts.output() ? columns.getAsInt() : 100;
    }

    /** A message. */
    public void say(String message) {
        messages.println(PlainText.neutral(message));
    }

    /** The beginning of a line that a person ends. */
    public void prompt(String text) {
        messages.print(PlainText.neutral(text));
        messages.flush();
    }

    /** A message that something went wrong. */
    public void fail(String message) {
        String label = colourful(facts.errors()) ? "\u001b[1;31mError:\u001b[0m " : "Error: ";
        messages.println(label + PlainText.neutral(message));
    }

    /** Where a failure happened, for who asked for it; with what the errors said, which may quote documents, where that is wanted. */
    public void trace(Throwable failure, boolean texts) {
        messages.print(PlainText.neutral(FailureStory.of(failure, texts)));
        messages.flush();
    }

    /** Progress of one run: a moving bar on a terminal, a line a stage elsewhere. */
    public Progress progress() {
        return colourful(facts.errors()) ? new BarProgress(messages, columns.getAsInt()) : new LineProgress(messages);
    }

    /** @throws IOException data was lost, for example on a full disk */
    public void complete() throws IOException {
        data.flush();
        Optional<IOException> failure = output.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private boolean colourful(boolean terminal) {
        return terminal && !facts.plain();
    }
}
