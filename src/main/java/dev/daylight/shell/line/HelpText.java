package dev.daylight.shell.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.CommandOption;

/** Help for people, from the catalog. */
public final class HelpText {
    private static final int WRAP = 76;

    /** What stands for the value of an option that takes no name. */
    private static final Map<String, String> NAMES = Map.of(
            "contains", "TEXT", "path", "PATTERN", "keep", "PATTERN", "remove", "PATTERN", "min-probability", "P");

    private HelpText() {}

    /** All commands, and what the exit codes mean. */
    public static String overview(Catalog catalog) {
        return """
                Daylight: what you say that nobody else says, where you contradict each other,
                and how hard you make it to decide. From collateral on disk; nothing leaves it.

                Usage: daylight COMMAND [options]
                       daylight              interactive, with completion and history

                Commands:
                %s
                'daylight COMMAND --help' shows options and an example. '--debug' with any
                command shows where a failure happened; '--debug-text' also what the error
                said, which may quote documents. '--version' names the version.

                Exit codes: 0 done; 1 a gate failed or something needed is missing; 2 the
                command line or the input can't be used; 3 a fault in Daylight; 130 stopped
                with Ctrl-C (what was extracted by then is kept, and the next run goes on
                from there).

                '--memory 4g' with any command: how much memory Daylight itself may use.

                Environment: DAYLIGHT_MEMORY (the same), TMPDIR, NO_COLOR, JAVA_HOME.

                Example:
                  daylight audit corpus
                """.formatted(definitions(catalog.definitions().stream()
                .map(definition ->
                        new Entry(definition.name(), definition.command().getDescription()))
                .toList()));
    }

    /** One command: usage, values, options, example. */
    public static String of(CommandDefinition definition) {
        String usage = definition.positionals().stream().map(HelpText::usage).collect(Collectors.joining());
        StringBuilder text = new StringBuilder(definition.command().getDescription())
                .append("\n\nUsage: daylight ")
                .append(definition.name())
                .append(usage)
                .append(" [options]\n");
        if (!definition.positionals().isEmpty()) {
            text.append('\n')
                    .append(definitions(definition.positionals().stream()
                            .map(positional -> new Entry(positional.name(), positional.description()))
                            .toList()));
        }
        List<Entry> options = new ArrayList<>();
        definition.command().getOptions().forEach(option -> options.add(entry(option)));
        options.add(new Entry("-h, --help", "this text"));
        text.append("\nOptions:\n").append(definitions(options));
        return text.append('\n').append(definition.command().getHelp()).toString();
    }

    private record Entry(String term, String meaning) {}

    private static String usage(Positional positional) {
        String name = positional.name() + (positional.repeats() ? " …" : "");
        return positional.required() ? " " + name : " [" + name + "]";
    }

    private static Entry entry(CommandOption option) {
        String letter = option.shortName() == ' ' ? "" : "-" + option.shortName() + ", ";
        String required = Boolean.TRUE.equals(option.required()) ? " (needed)" : "";
        String preset = option.defaultValue() == null || option.defaultValue().isEmpty()
                ? ""
                : " (default: " + option.defaultValue() + ")";
        return new Entry(letter + "--" + option.longName() + value(option), option.description() + required + preset);
    }

    private static String value(CommandOption option) {
        if (CommandDefinition.isSwitch(option)) {
            return "";
        }
        if (option.type() == Repeated.class) {
            return " TEXT";
        }
        if (option.type() == ByteSize.class) {
            return " SIZE";
        }
        return option.type() == Path.class
                ? " PATH"
                : option.type() == String.class
                        ? " " + NAMES.getOrDefault(String.valueOf(option.longName()), "NAME")
                        : " N";
    }

    private static String definitions(List<Entry> entries) {
        int width =
                entries.stream().mapToInt(entry -> entry.term().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            String term = entry.term() + " ".repeat(width - entry.term().length());
            text.append("  ").append(term).append("  ");
            String indent = " ".repeat(width + 4);
            int column = indent.length();
            for (String word : entry.meaning().split(" ")) {
                if (column + word.length() > WRAP && column > indent.length()) {
                    text.append('\n').append(indent);
                    column = indent.length();
                }
                text.append(column > indent.length() ? " " : "").append(word);
                column += word.length() + 1;
            }
            text.append('\n');
        }
        return text.toString();
    }
}
