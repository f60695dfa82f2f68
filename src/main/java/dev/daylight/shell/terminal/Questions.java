package dev.daylight.shell.terminal;

import dev.daylight.problem.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** Asks a person, line by line. Answers may also come through a pipe. */
public final class Questions {
    private static final int PATIENCE = 5;

    private final Console console;
    private final BufferedReader input;

    public Questions(Console console, InputStream input) {
        this.console = console;
        this.input = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    }

    /**
     * Asks until the answer can be used.
     *
     * @param offer what Enter alone means, as shown; empty: an answer is needed
     * @param read what an answer means; throws {@link InputException} where it can't be used
     * @throws InputException when there is no answer to be had
     */
    public <T> T ask(String question, String offer, Function<String, T> read) throws InterruptedException {
        console.say("");
        console.say(question);
        for (int i = 0; i < PATIENCE; i++) {
            console.prompt(offer.isEmpty() ? "> " : "[" + offer + "] > ");
            Optional<String> line = line();
            if (line.isEmpty()) {
                throw new InputException(
                        "there was no answer",
                        PlainText.oneLine(question),
                        "Answer it, or give --yes to take what is offered");
            }
            String answer = line.get().strip();
            if (answer.isEmpty() && offer.isEmpty()) {
                console.say("An answer is needed here.");
                continue;
            }
            try {
                return read.apply(answer.isEmpty() ? offer : answer);
            } catch (InputException e) {
                console.say(String.valueOf(e.getMessage()));
            }
        }
        throw new InputException(
                "no answer could be used", PlainText.oneLine(question), "See 'daylight init --help' for its options");
    }

    /** Reads on a thread of its own: a person's silence can't be interrupted, but who waits for him can. */
    private Optional<String> line() throws InterruptedException {
        BlockingQueue<Optional<String>> answer = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("answer").start(() -> {
            try {
                answer.add(Optional.ofNullable(input.readLine()));
            } catch (IOException e) {
                answer.add(Optional.empty());
            }
        });
        return answer.take();
    }
}
