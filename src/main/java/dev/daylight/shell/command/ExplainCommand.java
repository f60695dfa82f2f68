package dev.daylight.shell.command;

import dev.daylight.pipeline.AuditReader;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Tree;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code explain}. */
public final class ExplainCommand {
    private final Supplier<AuditReader> audits;
    private final Markets markets;
    private final Console console;

    public ExplainCommand(Supplier<AuditReader> audits, Markets markets, Console console) {
        this.audits = audits;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "explain",
            group = "Daylight",
            description = "Show how a finding or a score came about, as a tree of values, reasons and quotes.",
            completionProvider = "values",
            help = """
                    Ids stand in the reports and in the lists of 'overlaps', 'contradictions', 'messages',
                    'assets' and 'jobs'; in the interactive shell, Tab offers them.

                    Examples:
                      daylight explain validation
                      daylight explain overload.validation
                      daylight explain xc08b8de438 --audit reports/sample --json
                    """)
    public void explain(
            @Argument(index = 0, description = "of a finding, message, claim, document, job or score") String id,
            @Option(
                            longName = "audit",
                            description = "folder of the reports or of the market, or an audit.json; left out: the last"
                                    + " audit")
                    @Nullable
                    Path audit,
            @Option(longName = "json", description = "print JSON") boolean json) {
        Path folder = markets.audit(audit, "Run 'daylight audit FOLDER', or name its reports with '--audit'");
        if (json) {
            console.print(audits.get().explainJson(folder, id));
        } else {
            Tree.wrap(audits.get().explain(folder, id), console.room()).forEach(console::print);
        }
    }
}
