package dev.daylight.shell.line;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;

/**
 * A command with what Spring Shell doesn't keep of it: its positional values.
 *
 * @param command name, options, help, and what to run
 * @param positionals in their order
 */
public record CommandDefinition(Command command, List<Positional> positionals) {
    public CommandDefinition {
        positionals = List.copyOf(positionals);
    }

    public String name() {
        return command.getName();
    }

    /** @param word as typed, {@code --name} or {@code -n}, without a value */
    public Optional<CommandOption> option(String word) {
        return command.getOptions().stream()
                .filter(option -> option.isOptionEqual(word))
                .findFirst();
    }

    /** The positional value at a place, or the one that takes all that follow. */
    public Optional<Positional> positional(int place) {
        if (place < positionals.size()) {
            return Optional.of(positionals.get(place));
        }
        return positionals.isEmpty() || !positionals.getLast().repeats()
                ? Optional.empty()
                : Optional.of(positionals.getLast());
    }

    /** Whether the option is a switch: given or not, without a value. */
    public static boolean isSwitch(CommandOption option) {
        return option.type() == boolean.class;
    }
}
