package dev.daylight.shell;

import dev.daylight.capture.Capturer;
import dev.daylight.capture.SiteCapturer;
import dev.daylight.eval.Evaluations;
import dev.daylight.eval.Evaluator;
import dev.daylight.job.Job;
import dev.daylight.job.JobsFile;
import dev.daylight.pipeline.AuditPipeline;
import dev.daylight.pipeline.AuditReader;
import dev.daylight.pipeline.Auditor;
import dev.daylight.pipeline.ChangeReader;
import dev.daylight.pipeline.Exporter;
import dev.daylight.pipeline.FileAuditReader;
import dev.daylight.pipeline.FileExporter;
import dev.daylight.pipeline.FileGateKeeper;
import dev.daylight.pipeline.FileListReader;
import dev.daylight.pipeline.FileReviewer;
import dev.daylight.pipeline.FolderMarketReader;
import dev.daylight.pipeline.GateKeeper;
import dev.daylight.pipeline.ListReader;
import dev.daylight.pipeline.MarketReader;
import dev.daylight.pipeline.MarketSearch;
import dev.daylight.pipeline.PlanPipeline;
import dev.daylight.pipeline.Planner;
import dev.daylight.pipeline.Reviewer;
import dev.daylight.pipeline.SnapshotReader;
import dev.daylight.pipeline.WorkspaceSearch;
import dev.daylight.shell.command.AuditCommand;
import dev.daylight.shell.command.CaptureCommand;
import dev.daylight.shell.command.CorpusCommand;
import dev.daylight.shell.command.DiffCommand;
import dev.daylight.shell.command.DoctorCommand;
import dev.daylight.shell.command.EvalCommand;
import dev.daylight.shell.command.ExplainCommand;
import dev.daylight.shell.command.ExportCommand;
import dev.daylight.shell.command.FindingCommands;
import dev.daylight.shell.command.HelpCommand;
import dev.daylight.shell.command.InitCommand;
import dev.daylight.shell.command.InventoryCommands;
import dev.daylight.shell.command.JobIds;
import dev.daylight.shell.command.Lists;
import dev.daylight.shell.command.Markets;
import dev.daylight.shell.command.OpenCommand;
import dev.daylight.shell.command.PruneCommand;
import dev.daylight.shell.command.ReviewCommand;
import dev.daylight.shell.command.SearchCommand;
import dev.daylight.shell.command.ValueCompletion;
import dev.daylight.shell.command.WhatIfCommand;
import dev.daylight.shell.line.ArgumentParser;
import dev.daylight.shell.line.Catalog;
import dev.daylight.shell.line.ValueConversion;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Desktop;
import dev.daylight.shell.terminal.Interruption;
import dev.daylight.shell.terminal.Questions;
import dev.daylight.shell.terminal.UserFolder;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Which object gets which. Everything is made when first needed, so that {@code help} loads no model; the commands get
 * suppliers for the same reason.
 */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    Markets markets(UserFolder home) {
        return new Markets(home);
    }

    @Bean
    JobIds jobIds() {
        return market -> (market == null ? JobsFile.builtIn() : AuditPipeline.jobs(market))
                .stream().map(Job::id).toList();
    }

    // What the commands call.

    @Bean
    Auditor auditor() {
        return new AuditPipeline();
    }

    @Bean
    MarketReader marketReader() {
        return new FolderMarketReader();
    }

    @Bean
    MarketSearch marketSearch() {
        return new WorkspaceSearch();
    }

    @Bean
    AuditReader auditReader() {
        return new FileAuditReader();
    }

    @Bean
    ListReader listReader() {
        return new FileListReader();
    }

    @Bean
    Exporter exporter() {
        return new FileExporter();
    }

    @Bean
    ChangeReader changeReader() {
        return new SnapshotReader();
    }

    @Bean
    GateKeeper gateKeeper() {
        return new FileGateKeeper();
    }

    @Bean
    Planner planner() {
        return new PlanPipeline();
    }

    @Bean
    Reviewer reviewer() {
        return new FileReviewer();
    }

    @Bean
    Evaluator evaluator() {
        return new Evaluations(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    Capturer capturer() {
        return new SiteCapturer();
    }

    @Bean
    Questions questions(Console console) {
        return new Questions(console, System.in);
    }

    // The commands.

    @Bean
    AuditCommand auditCommand(
            ObjectProvider<Auditor> auditor, ObjectProvider<GateKeeper> gates, Markets markets, Console console) {
        return new AuditCommand(auditor::getObject, gates::getObject, markets, console);
    }

    @Bean
    CorpusCommand corpusCommand(ObjectProvider<MarketReader> reader, Markets markets, Console console) {
        return new CorpusCommand(reader::getObject, markets, console);
    }

    @Bean
    InitCommand initCommand(ObjectProvider<Questions> questions, Console console) {
        return new InitCommand(questions::getObject, console);
    }

    @Bean
    CaptureCommand captureCommand(ObjectProvider<Capturer> capturer, Console console) {
        return new CaptureCommand(capturer::getObject, console);
    }

    @Bean
    SearchCommand searchCommand(ObjectProvider<MarketSearch> search, Markets markets, Console console) {
        return new SearchCommand(search::getObject, markets, console);
    }

    @Bean
    ExplainCommand explainCommand(ObjectProvider<AuditReader> audits, Markets markets, Console console) {
        return new ExplainCommand(audits::getObject, markets, console);
    }

    @Bean
    Lists lists(ObjectProvider<ListReader> reader, Markets markets, Console console) {
        return new Lists(reader::getObject, markets, console);
    }

    @Bean
    FindingCommands findingCommands(Lists lists) {
        return new FindingCommands(lists);
    }

    @Bean
    InventoryCommands inventoryCommands(Lists lists) {
        return new InventoryCommands(lists);
    }

    @Bean
    OpenCommand openCommand(Markets markets, Console console) {
        return new OpenCommand(Desktop.here(), markets, console);
    }

    @Bean
    ExportCommand exportCommand(ObjectProvider<Exporter> exporter, Markets markets, Console console) {
        return new ExportCommand(exporter::getObject, markets, console);
    }

    @Bean
    DiffCommand diffCommand(ObjectProvider<ChangeReader> changes, Markets markets, Console console) {
        return new DiffCommand(changes::getObject, markets, console);
    }

    @Bean
    PruneCommand pruneCommand(ObjectProvider<Planner> planner, Markets markets, Console console) {
        return new PruneCommand(planner::getObject, markets, console);
    }

    @Bean
    WhatIfCommand whatIfCommand(ObjectProvider<Planner> planner, Markets markets, Console console) {
        return new WhatIfCommand(planner::getObject, markets, console);
    }

    @Bean
    ReviewCommand reviewCommand(ObjectProvider<Reviewer> reviewer, Markets markets, Console console) {
        return new ReviewCommand(reviewer::getObject, markets, console);
    }

    @Bean
    EvalCommand evalCommand(
            ObjectProvider<Evaluator> evaluator, ObjectProvider<Reviewer> reviewer, Markets markets, Console console) {
        return new EvalCommand(evaluator::getObject, reviewer::getObject, markets, console);
    }

    @Bean
    DoctorCommand doctorCommand(Console console) {
        return new DoctorCommand(console, Path.of(System.getProperty("daylight.home", "")));
    }

    @Bean
    HelpCommand helpCommand(ObjectProvider<Catalog> catalog, Console console) {
        return new HelpCommand(catalog::getObject, console);
    }

    // The shell.

    @Bean
    CompletionProvider values(
            ObjectProvider<MarketReader> reader,
            ObjectProvider<AuditReader> audits,
            ObjectProvider<ListReader> lists,
            JobIds jobs,
            Markets markets,
            ObjectProvider<Catalog> catalog) {
        return new ValueCompletion(reader, audits, lists, jobs, markets, catalog::getObject);
    }

    @Bean
    ConfigurableConversionService conversion() {
        return new ValueConversion();
    }

    @Bean
    Catalog catalog(ApplicationContext context) {
        return Catalog.of(
                context,
                List.of(
                        AuditCommand.class,
                        InitCommand.class,
                        CaptureCommand.class,
                        CorpusCommand.class,
                        SearchCommand.class,
                        ExplainCommand.class,
                        FindingCommands.class,
                        InventoryCommands.class,
                        OpenCommand.class,
                        ExportCommand.class,
                        DiffCommand.class,
                        PruneCommand.class,
                        WhatIfCommand.class,
                        ReviewCommand.class,
                        EvalCommand.class,
                        DoctorCommand.class,
                        HelpCommand.class));
    }

    @Bean
    CommandRegistry commandRegistry(Catalog catalog) {
        return catalog.registry();
    }

    @Bean
    CommandLine commandLine(
            Catalog catalog,
            ConfigurableConversionService conversion,
            Console console,
            Interruption interruption,
            Failures failures) {
        return new CommandLine(catalog, new ArgumentParser(conversion), console, interruption, failures);
    }

    @Bean
    DaylightRunner runner(CommandLine line, Catalog catalog, Console console, UserFolder home) {
        return new DaylightRunner(
                line,
                new InteractiveShell(line, catalog, console, home),
                console.facts().interactive());
    }
}
