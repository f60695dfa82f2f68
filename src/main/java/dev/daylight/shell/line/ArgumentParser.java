package dev.daylight.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Reads the words after a command's name. Spring Shell's own parser joins them to a line and splits that again, which
 * tears values with blanks apart; here every word stays as the user's shell handed it over.
 *
 * <p>{@code --name value}, {@code --name=value}, {@code -n value}; a switch takes no value; after {@code --} every word
 * is positional. The word after an option is its value even where it starts with a dash, unless it is one of the
 * command's own options, which is more likely a forgotten value. An empty word is no value: it comes from a variable of
 * the user's shell that isn't set, and commands take null for what was left out ({@link ValueConversion}).
 */
public final class ArgumentParser {
    /** Options that every command has; the runner looks after them. */
    public static final List<String> COMMON = List.of("--help", "-h", "--debug", "--debug-text");

    private final ConversionService conversion;

    public ArgumentParser(ConversionService conversion) {
        this.conversion = conversion;
    }

    /** @throws UsageException what was written can't be understood, or something is missing */
    public ParsedInput parse(CommandDefinition definition, List<String> words) {
        return new Reading(definition, words).read();
    }

    /** Whether one of the words, where an option may stand, is this one. */
    public static boolean asksFor(List<String> words, String... options) {
        List<String> wanted = List.of(options);
        return words.stream().takeWhile(word -> !word.equals("--")).anyMatch(wanted::contains);
    }

    private final class Reading {
        private final CommandDefinition definition;
        private final List<String> words;
        private final Map<String, CommandOption> options = new LinkedHashMap<>();
        private final List<String> positionals = new ArrayList<>();
        private int next;

        Reading(CommandDefinition definition, List<String> words) {
            this.definition = definition;
            this.words = words;
        }

        ParsedInput read() {
            while (next < words.size()) {
                String word = words.get(next++);
                if (word.equals("--")) {
                    positionals.addAll(words.subList(next, words.size()));
                    break;
                }
                if (!word.startsWith("-") || word.equals("-")) {
                    positionals.add(word);
                } else if (!COMMON.contains(word)) {
                    option(word);
                }
            }
            return complete();
        }

        private void option(String word) {
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            CommandOption option = definition.option(name).orElseThrow(() -> unknown(name));
            String value;
            if (CommandDefinition.isSwitch(option)) {
                if (equals >= 0) {
                    throw new UsageException("'" + name + "' takes no value", "Write '" + name + "' alone");
                }
                value = "true";
            } else {
                value = equals >= 0 ? word.substring(equals + 1) : following(name);
            }
            check(name, value, option.type());
            CommandOption earlier = options.get(String.valueOf(option.longName()));
            if (earlier != null && option.type() != Repeated.class) {
                throw new UsageException("'" + name + "' is given twice", "Give it once");
            }
            String all = earlier == null ? value : Repeated.joined(String.valueOf(earlier.value()), value);
            options.put(String.valueOf(option.longName()), given(option, all));
        }

        private String following(String name) {
            if (next == words.size()) {
                throw new UsageException("'" + name + "' needs a value", "Write it after the option");
            }
            String value = words.get(next++);
            if (COMMON.contains(value) || definition.option(value).isPresent()) {
                throw new UsageException(
                        "'" + name + "' needs a value, and '" + value + "' is an option",
                        "If it is meant as the value, write '" + name + "=" + value + "'");
            }
            return value;
        }

        private UsageException unknown(String name) {
            if (name.equals("--memory")) {
                // The launcher takes it, so it comes here only from within the shell.
                return new UsageException(
                        "'--memory' counts when Daylight starts",
                        "Leave the shell, and start it with 'daylight --memory 4g'");
            }
            List<String> known = Stream.concat(
                            definition.command().getOptions().stream().map(option -> "--" + option.longName()),
                            COMMON.stream())
                    .toList();
            String otherwise = "See 'daylight " + definition.name() + " --help'; a value that starts with a dash"
                    + " goes after '--'";
            return new UsageException(
                    "'" + definition.name() + "' has no option '" + name + "'",
                    Suggestion.didYouMean(name, known, otherwise));
        }

        private void check(String name, String value, Class<?> type) {
            if (value.isEmpty()) {
                throw new UsageException("'" + name + "' is empty", "Give a value, or leave it out");
            }
            try {
                conversion.convert(value, type);
            } catch (ConversionException e) {
                String kind = type == Integer.class || type == Long.class
                        ? "a whole number"
                        : type == ByteSize.class ? "a size such as 50m or 2g" : "usable here";
                throw new UsageException("'" + name + "': '" + value + "' is not " + kind, help());
            }
        }

        private ParsedInput complete() {
            for (int i = 0; i < positionals.size(); i++) {
                String value = positionals.get(i);
                Positional positional = definition
                        .positional(i)
                        .orElseThrow(() -> new UsageException(
                                "'" + definition.name() + "' doesn't know what to do with '" + value + "'",
                                "Put quotes around a name with blanks. " + help()));
                if (value.isEmpty()) {
                    throw new UsageException(positional.name() + " is empty", "Give a value. " + help());
                }
            }
            Optional<Positional> missing = definition.positionals().stream()
                    .skip(positionals.size())
                    .filter(Positional::required)
                    .findFirst();
            if (missing.isPresent()) {
                throw new UsageException(
                        "'" + definition.name() + "' needs " + missing.get().name(), help());
            }
            for (CommandOption option : definition.command().getOptions()) {
                if (Boolean.TRUE.equals(option.required()) && !options.containsKey(String.valueOf(option.longName()))) {
                    throw new UsageException("'" + definition.name() + "' needs '--" + option.longName() + "'", help());
                }
            }
            ParsedInput.Builder input = ParsedInput.builder().commandName(definition.name());
            options.values().forEach(input::addOption);
            for (int i = 0; i < positionals.size(); i++) {
                input.addArgument(new CommandArgument(i, positionals.get(i)));
            }
            return input.build();
        }

        private String help() {
            return "See 'daylight " + definition.name() + " --help'";
        }
    }

    private static CommandOption given(CommandOption option, String value) {
        return new CommandOption(
                option.shortName(),
                option.longName(),
                option.description(),
                option.required(),
                option.defaultValue(),
                value,
                option.type());
    }
}
