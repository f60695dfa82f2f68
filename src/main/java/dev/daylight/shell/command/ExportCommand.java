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

                    Examples:
                      daylight export corpus --format pptx --template client.potx
                      daylight export reports/sample --format all --out /tmp/for-the-client
                    """)
    public void export(
            @Argument(
                            index = 0,
                            description = "the market's folder, the folder of its reports, or an audit.json; left out:"
                                    + " the last audit")
                    @Nullable
                    Path market,
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
        Path audit = markets.audit(market, "Run 'daylight audit FOLDER', or name its folder");
        Progress progress = console.progress();
        List<Path> written;
        try {
            written = exporter.get()
                    .export(new ExportRequest(audit, markets.root(audit), out, formats, template), progress);
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
