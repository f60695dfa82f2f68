package dev.daylight.shell.command;

import dev.daylight.shell.line.Catalog;
import dev.daylight.shell.line.HelpText;
import dev.daylight.shell.terminal.Console;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code help} and {@code version}. */
public final class HelpCommand {
    private final Supplier<Catalog> catalog;
    private final Console console;

    /** @param catalog asked when needed, since the catalog holds this command, too */
    public HelpCommand(Supplier<Catalog> catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    @Command(
            name = "help",
            group = "Daylight",
            description = "Show the commands, or one of them with its options and an example.",
            completionProvider = "values",
            help = """
                    Example:
                      daylight help audit
                    """)
    public void help(@Argument(index = 0, description = "name of a command") @Nullable String command) {
        Catalog known = catalog.get();
        console.print(command == null ? HelpText.overview(known) : HelpText.of(known.named(command)));
    }

    @Command(
            name = "version",
            group = "Daylight",
            description = "Name the version of Daylight and of Java.",
            help = """
                    Example:
                      daylight --version
                    """)
    public void version() {
        String version = HelpCommand.class.getPackage().getImplementationVersion();
        console.print("daylight " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version());
    }
}
