package dev.daylight.shell.command;

import dev.daylight.gate.GateVerdict;
import dev.daylight.pipeline.AuditOutcome;
import dev.daylight.pipeline.AuditRequest;
import dev.daylight.pipeline.Auditor;
import dev.daylight.pipeline.EngineOptions;
import dev.daylight.pipeline.GateKeeper;
import dev.daylight.pipeline.ModelOptions;
import dev.daylight.pipeline.Progress;
import dev.daylight.pipeline.ReportFormats;
import dev.daylight.shell.line.ByteSize;
import dev.daylight.shell.line.Repeated;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Paragraph;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code audit}. */
public final class AuditCommand {
    private static final int MOST_ITEMS = 5;

    private final Supplier<Auditor> auditor;
    private final Supplier<GateKeeper> gates;
    private final Markets markets;
    private final Console console;

    public AuditCommand(Supplier<Auditor> auditor, Supplier<GateKeeper> gates, Markets markets, Console console) {
        this.auditor = auditor;
        this.gates = gates;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "audit",
            group = "Daylight",
            description = "Audit a market: what only you say, what all say, contradictions, and overload for each job.",
            completionProvider = "values",
            help = """
                    Reports go to reports/<market>/ unless --out says otherwise. What was extracted is
                    kept in the market's folder .daylight/, so that the next audit does only what
                    changed. Ctrl-C stops an audit and keeps that, too. audit.json is always written;
                    'daylight export' makes more reports of a finished audit.

                    With --fail-on the audit ends with 1 when a condition holds, says why, and
                    writes gates.json beside the reports: overload.JOB, differentiation.JOB,
                    completion.JOB, contradictions.within or .across, overlaps.within or .across,
                    messages.STATUS, documents.unreadable; filters in brackets.

                    With --engine spark the heavy work is done by the Spark cluster that --master
                    names (or by local[2], on this machine): texts of the documents go there, and
                    nowhere else. The market may then be on any file system that Spark knows, and
                    workers must see it under the same address. docs/scale.md says how.

                    Examples:
                      daylight audit corpus
                      daylight audit "my markets/feature flags" --own flagsmith --out /tmp/report
                      daylight audit corpus --format html,pptx --template client.potx
                      daylight audit corpus --fail-on "overload.validation>70" --fail-on
                        "contradictions.within[vendor=ploverline,probability>=0.5]>0"
                        --baseline last-month/audit.json
                      daylight audit hdfs://namenode/markets/flags --engine spark
                        --master spark://head:7077
                      daylight audit corpus --adjudicator http://localhost:11434/v1
                        --adjudicator-model llama3.1:8b
                    """)
    public void audit(
            @Argument(
                            index = 0,
                            description = "the market's folder: own/<vendor>/ and competitors/<vendor>/, or a"
                                    + " folder a vendor")
                    Path market,
            @Option(longName = "own", description = "id of the own vendor, where folders and corpus.yaml don't say")
                    @Nullable
                    String own,
            @Option(longName = "out", description = "folder for the reports") @Nullable Path out,
            @Option(
                            longName = "format",
                            description = "reports to write: html, json, xlsx, pptx, md, csv, pdf, with commas between,"
                                    + " or all",
                            defaultValue = "html,json,xlsx")
                    String format,
            @Option(longName = "template", description = "PowerPoint file whose look the slides take") @Nullable
                    Path template,
            @Option(longName = "workspace", description = "folder for what is kept between audits") @Nullable
                    Path workspace,
            @Option(
                            longName = "threads",
                            description = "how many threads may work; 0: one a processor",
                            defaultValue = "0")
                    Integer threads,
            @Option(
                            longName = "max-file",
                            description = "largest file to read, such as 50m; larger ones are listed; left out: 200m")
                    @Nullable
                    ByteSize maxFile,
            @Option(longName = "seed", description = "of what is drawn by chance", defaultValue = "20261101") Long seed,
            @Option(longName = "fail-on", description = "condition that lets the audit fail; may be given often")
                    @Nullable
                    Repeated failOn,
            @Option(
                            longName = "baseline",
                            description = "earlier audit.json or snapshot: --fail-on counts only what is new since")
                    @Nullable
                    Path baseline,
            @Option(
                            longName = "cross-encoder",
                            description = "folder of a cross-encoder of your own: ONNX, tokenizer.json, config.json")
                    @Nullable
                    Path crossEncoder,
            @Option(
                            longName = "adjudicator",
                            description = "address of a language model to ask about contradictions, such as"
                                    + " http://localhost:11434/v1")
                    @Nullable
                    String adjudicator,
            @Option(longName = "adjudicator-model", description = "its name there") @Nullable String adjudicatorModel,
            @Option(
                            longName = "adjudicator-top",
                            description = "how many of the most probable contradictions it is asked about; usual: 50")
                    @Nullable
                    Integer adjudicatorTop,
            @Option(
                            longName = "adjudicator-remote-ok",
                            description = "it may be on another machine: sentences of the documents are sent there")
                    boolean adjudicatorRemoteOk,
            @Option(
                            longName = "review",
                            description = "file of decisions; left out: review.yaml in the market's folder")
                    @Nullable
                    Path review,
            @Option(longName = "as-of", description = "day on which decisions hold or have run out; left out: today")
                    @Nullable
                    String asOf,
            @Option(longName = "engine", description = "local, or spark: on a cluster", defaultValue = "local")
                    String engine,
            @Option(
                            longName = "master",
                            description =
                                    "the Spark cluster that may see the documents: spark://host:7077, yarn, k8s://…"
                                            + " or local[2]")
                    @Nullable
                    String master,
            @Option(
                            longName = "spark-settings",
                            description = "file of Spark settings, such as spark.executor.memory=6g")
                    @Nullable
                    Path sparkSettings,
            @Option(longName = "worker-home", description = "Daylight's folder on the workers, where it isn't this one")
                    @Nullable
                    String workerHome,
            @Option(longName = "json", description = "print the outcome as JSON") boolean json)
            throws InterruptedException {
        if (threads < 0 || threads > 1024) {
            throw new UsageException("'--threads': " + threads + " is out of range", "Give 0 to 1024");
        }
        int workers = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        LocalDate day = Days.asOf(asOf);
        List<String> formats = ReportFormats.chosen(format);
        EngineOptions where = Engines.options(engine, master, sparkSettings, workerHome, market);
        boolean remote = Engines.isRemote(market);
        Path folder = remote ? market : markets.market(market, "");
        GateKeeper.Prepared prepared =
                gates.get().prepare(folder, failOn == null ? List.of() : failOn.values(), baseline);
        ModelOptions models =
                new ModelOptions(crossEncoder, adjudicator, adjudicatorModel, adjudicatorTop, adjudicatorRemoteOk);
        Progress progress = console.progress();
        AuditOutcome outcome;
        try {
            outcome = auditor.get()
                    .audit(
                            new AuditRequest(
                                    folder,
                                    own,
                                    out,
                                    workspace,
                                    workers,
                                    maxFile == null ? AuditRequest.USUAL_SIZE : maxFile.bytes(),
                                    seed,
                                    formats,
                                    template,
                                    models,
                                    review,
                                    day,
                                    where),
                            progress);
        } finally {
            // An audit that was stopped leaves its bar behind, which would draw over the prompt.
            progress.end();
        }
        // Of a market elsewhere, the reports are all that is here.
        if (!markets.remember(remote ? outcome.out() : folder, outcome.out(), workspace)) {
            console.say("Your home folder can't be written: 'explain' and 'search' will ask which audit you mean.");
        }
        GateVerdict verdict = prepared.check(outcome.out());
        if (json) {
            console.printJson(data(outcome, verdict));
        } else {
            console.print(outcome.summary());
        }
        report(verdict);
    }

    /** How gates ended, and why they failed, on standard error: a build's log shall show that they were looked at. */
    private void report(GateVerdict verdict) {
        List<GateVerdict.Result> failures = verdict.failures();
        verdict.results().stream()
                .filter(result -> !result.failed())
                .forEach(result -> console.say("Gate passed: " + result.reason()));
        for (GateVerdict.Result failure : failures) {
            console.say("Gate failed: " + failure.reason());
            failure.items().stream()
                    .limit(MOST_ITEMS)
                    .flatMap(item ->
                            Paragraph.wrap(item.id() + " " + item.text(), "  ", "    ", console.room()).stream())
                    .forEach(console::say);
            if (failure.items().size() > MOST_ITEMS) {
                console.say("  … and " + (failure.items().size() - MOST_ITEMS) + " more, in gates.json");
            }
        }
        if (!failures.isEmpty()) {
            throw new GateFailure(failures.size() + " of " + verdict.results().size() + " gates failed.");
        }
    }

    private static Map<String, Object> data(AuditOutcome outcome, GateVerdict verdict) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("out", outcome.out().toString());
        data.put("analyzed", outcome.analyzed());
        data.put("skipped", outcome.skipped());
        data.put("unreadable", outcome.unreadable());
        if (!verdict.results().isEmpty()) {
            data.put("gates", verdict);
        }
        return data;
    }
}
