package dev.daylight.shell.command;

import dev.daylight.problem.InputException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code open}. */
public final class OpenCommand {
    private static final String REPORT = "audit.html";

    private final Desktop desktop;
    private final Markets markets;
    private final Console console;

    public OpenCommand(Desktop desktop, Markets markets, Console console) {
        this.desktop = desktop;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "open",
            group = "Daylight",
            description = "Open the report of an audit, audit.html, with the program that your desktop opens it with.",
            completionProvider = "values",
            help = """
                    The file's path is printed, too. Where there is no display, as over SSH, nothing
                    more happens.

                    Examples:
                      daylight open
                      daylight open reports/sample
                    """)
    public void open(
            @Argument(index = 0, description = "the folder of the reports or of the market; left out: the last audit")
                    @Nullable
                    Path report)
            throws InterruptedException {
        Path place = markets.audit(report, "Run 'daylight audit FOLDER', or name the folder of its reports");
        Path file = file(place);
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    "There is no report here",
                    file.toString(),
                    "Name the folder of the reports, or make it: 'daylight export --format html'.");
        }
        console.print(file.toString());
        switch (desktop.open(file)) {
            case OPENED -> console.say("Opened.");
            case NO_DISPLAY ->
                console.say("There is no display here. Open this file in a browser, or copy it to where one is.");
            case NO_PROGRAM -> console.say("No program was found to open it with. Open this file in a browser.");
            case REFUSED -> console.say("Your desktop didn't open it. Open this file in a browser.");
        }
    }

    /** Beside an audit.json that was named, or in the folder. */
    private static Path file(Path place) {
        if (Files.isDirectory(place)) {
            return place.resolve(REPORT);
        }
        return place.getFileName().toString().endsWith(".html") ? place : place.resolveSibling(REPORT);
    }
}
