package dev.daylight.shell;

import dev.daylight.shell.line.ArgumentParser;
import dev.daylight.shell.line.Catalog;
import dev.daylight.shell.line.CommandDefinition;
import dev.daylight.shell.line.HelpText;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Interruption;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;

/** Runs one command from its words to its exit code. */
final class CommandLine {
    private final Catalog catalog;
    private final ArgumentParser parser;
    private final Console console;
    private final Interruption interruption;
    private final Failures failures;

    CommandLine(Catalog catalog, ArgumentParser parser, Console console, Interruption interruption, Failures failures) {
        this.catalog = catalog;
        this.parser = parser;
        this.console = console;
        this.interruption = interruption;
        this.failures = failures;
    }

    /** Never throws: whatever happens becomes a message and an exit code. */
    @SuppressWarnings("CatchingUnchecked")
    ExitCode execute(List<String> words) {
        Debugging debugging = Debugging.of(words);
        List<String> rest = words.stream().dropWhile(Debugging::isOption).toList();
        try {
            interruption.during(() -> {
                run(rest);
                return ExitCode.DONE;
            });
            console.complete();
            return ExitCode.DONE;
        } catch (Throwable failure) {
            return failures.report(failure, debugging);
        }
    }

    private void run(List<String> words) throws Exception {
        String first = words.isEmpty() ? "--help" : words.getFirst();
        switch (first) {
            case "--help", "-h" -> console.print(HelpText.overview(catalog));
            case "--version", "-V" -> call(catalog.named("version"), List.of());
            default -> command(first, words.subList(1, words.size()));
        }
    }

    private void command(String name, List<String> words) throws Exception {
        CommandDefinition definition = catalog.named(name);
        if (ArgumentParser.asksFor(words, "--help", "-h")) {
            console.print(HelpText.of(definition));
        } else {
            call(definition, words);
        }
    }

    private void call(CommandDefinition definition, List<String> words) throws Exception {
        // Commands print through the console; what a Spring Shell command would write itself is nothing here.
        PrintWriter unused = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        definition
                .command()
                .execute(new CommandContext(
                        parser.parse(definition, words), catalog.registry(), unused, new InputReader() {}));
    }
}
