package dev.daylight.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/**
 * Completes command names, options, and, by the command's completion provider, values. Spring Shell's own completer
 * gives up at the first positional value.
 */
public final class LineCompleter implements Completer {
    private final Catalog catalog;
    private final List<String> shellWords;

    /** @param shellWords words that only the interactive shell knows, such as {@code quit} */
    public LineCompleter(Catalog catalog, List<String> shellWords) {
        this.catalog = catalog;
        this.shellWords = List.copyOf(shellWords);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        candidates.addAll(candidates(line.words(), line.wordIndex(), line.wordCursor()));
    }

    /**
     * @param words the line's words
     * @param index which of them is being completed
     * @param cursor where in it
     */
    List<Candidate> candidates(List<String> words, int index, int cursor) {
        if (index == 0) {
            return Stream.concat(
                            catalog.definitions().stream()
                                    .map(definition -> candidate(
                                            definition.name(),
                                            definition.command().getDescription())),
                            shellWords.stream().map(word -> candidate(word, "")))
                    .toList();
        }
        return catalog.find(words.getFirst())
                .map(definition -> candidates(definition, words, index, cursor))
                .orElse(List.of());
    }

    private static List<Candidate> candidates(CommandDefinition definition, List<String> words, int index, int cursor) {
        CommandOption awaiting = awaiting(definition, words, index);
        String begun = words.get(index).substring(0, cursor);
        if (awaiting == null && begun.startsWith("-")) {
            return options(definition, words);
        }
        CompletionContext context = new CompletionContext(words, index, cursor, definition.command(), awaiting);
        List<Candidate> candidates = new ArrayList<>();
        for (CompletionProposal proposal :
                definition.command().getCompletionProvider().apply(context)) {
            candidates.add(new Candidate(
                    proposal.value(),
                    proposal.displayText(),
                    null,
                    proposal.description(),
                    null,
                    null,
                    proposal.complete()));
        }
        return candidates.isEmpty() && awaiting == null && begun.isEmpty() ? options(definition, words) : candidates;
    }

    /** The option whose value is being written, or null. */
    private static @Nullable CommandOption awaiting(CommandDefinition definition, List<String> words, int index) {
        return index < 2
                ? null
                : definition
                        .option(words.get(index - 1))
                        .filter(option -> !CommandDefinition.isSwitch(option))
                        .orElse(null);
    }

    private static List<Candidate> options(CommandDefinition definition, List<String> words) {
        return Stream.concat(
                        definition.command().getOptions().stream()
                                .map(option ->
                                        candidate("--" + option.longName(), String.valueOf(option.description()))),
                        Stream.of(candidate("--help", "options and an example")))
                .filter(candidate -> !words.contains(candidate.value()))
                .toList();
    }

    private static Candidate candidate(String word, String description) {
        return new Candidate(word, word, null, description.isEmpty() ? null : description, null, null, true);
    }
}
