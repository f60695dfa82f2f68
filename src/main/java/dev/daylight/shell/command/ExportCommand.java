package dev.daylight.shell.command;

import dev.daylight.pipeline.ExportRequest;
import dev.daylight.pipeline.Exporter;
import dev.daylight.pipeline.Progress;
import dev.daylight.pipeline.ReportFormats;
import dev.daylight.shell.terminal.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code export}. */
public final class ExportCommand {
    private final Supplier<Exporter> exporter;
    private final Markets markets;
    private final Console console;

    public ExportCommand(Supplier<Exporter> exporter, Markets markets, Console console) {
        this.exporter = exporter;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "export",
            group = "Daylight",
            description = "Write the reports of a finished audit: workbook, slides, Markdown, CSV, PDF, HTML.",
            completionProvider = "values",
            help = """
                    Nothing is audited again. Formats: html, json, xlsx, pptx, md, csv, pdf, or all. For
                    pdf a Chromium or Chrome must be installed. The template is a PowerPoint file (.potx
                    or .pptx): the deck takes its layouts, fonts and colours; its slides are left out.
                    Quotes link to the market's documents. Which market that is, is known for the last
                    audit and for a market's own folder; for other reports, name it with --market.

                    Examples:
                      daylight export corpus --format pptx --template client.potx
                      daylight export reports/sample --format all --out /tmp/for-the-client
                      daylight export old/audit.json --market corpus --format html,xlsx
                    """)
    public void export(
            @Argument(
                            index = 0,
                            description = "the market's folder, the folder of its reports, or an audit.json; left out:"
                                    + " the last audit")
                    @Nullable
                    Path audit,
            @Option(longName = "market", description = "the market's folder, for links to its documents") @Nullable
                    Path market,
            @Option(longName = "workspace", description = "where the market's audits keep their snapshots") @Nullable
                    Path workspace,
            @Option(longName = "format", description = "one or more, with commas between", required = true)
                    String format,
            @Option(longName = "template", description = "PowerPoint file whose look the slides take") @Nullable
                    Path template,
            @Option(longName = "out", description = "folder for the reports; left out: where the audit put them")
                    @Nullable
                    Path out,
            @Option(longName = "json", description = "print the files' names as JSON") boolean json)
            throws InterruptedException {
        List<String> formats = ReportFormats.chosen(format);
        Path found = markets.audit(audit, "Run 'daylight audit FOLDER', or name its folder");
        Path root = market == null ? markets.root(found) : markets.market(market, "Name its folder");
        Path kept = workspace == null && root != null ? markets.workspaceOf(root) : workspace;
        Progress progress = console.progress();
        List<Path> written;
        try {
            written = exporter.get().export(new ExportRequest(found, root, kept, out, formats, template), progress);
        } finally {
            progress.end();
        }
        if (json) {
            console.printJson(
                    Map.of("written", written.stream().map(Path::toString).toList()));
        } else {
            written.forEach(file -> console.print("Written: " + file));
        }
    }
}
