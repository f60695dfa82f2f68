package dev.daylight.pipeline;

import dev.daylight.adjudicate.Adjudicator;
import dev.daylight.adjudicate.AdjudicatorSettings;
import dev.daylight.adjudicate.ChatAdjudicator;
import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditAssembler;
import dev.daylight.audit.AuditJson;
import dev.daylight.audit.RunJson;
import dev.daylight.change.Brief;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Source;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.Status;
import dev.daylight.extract.TemporaryFolder;
import dev.daylight.job.Job;
import dev.daylight.job.JobsFile;
import dev.daylight.passage.Assets;
import dev.daylight.problem.InputException;
import dev.daylight.report.Originals;
import dev.daylight.report.ReportPlace;
import dev.daylight.report.TerminalSummary;
import dev.daylight.review.Decisions;
import dev.daylight.review.Review;
import dev.daylight.score.Scorer;
import dev.daylight.score.Scores;
import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The whole of an audit, from files to reports: the program on one page. */
public final class AuditPipeline implements Auditor {
    private static final String JOBS_FILE = "jobs.yaml";
    private static final String JSON = "json";

    @Override
    public AuditOutcome audit(AuditRequest request, Progress progress) throws InterruptedException {
        Instant started = Instant.now();
        // What a killed run left behind holds texts of documents.
        TemporaryFolder.sweep();
        StageClock clock = new StageClock();
        EngineOptions options = request.engine();
        if (options.master() == null) {
            return audit(request, HeavyWork.HERE, started, clock, progress);
        }
        EngineProvider provider = ServiceLoader.load(EngineProvider.class)
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "Daylight was started without Spark",
                        "--engine spark",
                        "Say it where Daylight is started: ./daylight audit … --engine spark --master …"));
        try (Engine engine = clock.time("cluster-start", () -> provider.open(options, progress));
                TemporaryFolder outline = TemporaryFolder.create("market")) {
            Path folder = clock.time("cluster-list", () -> engine.outline(outline.path()));
            return audit(
                    folder.startsWith(outline.path())
                            ? request.at(folder, Places.workspaceOfRemote(options, request.workspace()))
                            : request,
                    new WorkSpread(engine, clock, progress),
                    started,
                    clock,
                    progress);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    private static AuditOutcome audit(
            AuditRequest request, HeavyWork work, Instant started, StageClock clock, Progress progress)
            throws InterruptedException {
        Corpus corpus = clock.time(
                "corpus", () -> CorpusReader.allowing(request.maxFile()).read(request.market(), request.own()));
        ChosenModels chosen = ChosenModels.of(corpus.models(), request.models());
        AdjudicatorSettings asked = chosen.adjudicator();
        List<Job> jobs = jobs(request.market());
        checkHints(corpus, jobs);
        Decisions decisions = ReviewFile.of(request.market(), request.review()).decisions(request.day());
        Path out = Places.reports(request.market(), request.out());
        ReportPlace place = new ReportPlace(out, request.market(), request.template());
        // Before the work rather than after it.
        AtomicFile.checkFolder(out);
        ReportFormats.check(request.formats(), place);
        if (asked != null) {
            AdjudicateStage.announce(asked, progress);
        }
        try (Workspace workspace = Workspace.open(Places.workspace(request.market(), request.workspace()));
                Parallel parallel = new Parallel(request.threads());
                Models models = clock.time(
                        "models",
                        () -> Models.open(
                                corpus.vendors(), jobs, chosen.crossEncoder(), workspace.cache(), request.threads()))) {
            DocumentReader reader = new DocumentReader();
            List<ReadSource> sources =
                    read(corpus, reader, request.maxFile(), work, models, workspace, clock, progress);
            KeptAudit kept = new KeptAudit(
                    workspace,
                    AuditKey.of(corpus, reader.fingerprint(), sources, decisions, jobs, models, asked, request.seed())
                            .digest());
            Optional<Audit> known = kept.audit();
            Audit audit;
            Aside keeping;
            boolean anew = known.isEmpty();
            if (known.isPresent()) {
                progress.note("Nothing changed since the last audit.");
                audit = known.get();
                keeping = Aside.NOTHING;
            } else {
                kept.forget();
                work.equip(corpus.vendors(), jobs, chosen.crossEncoder(), models);
                Analysis analysis = analyze(
                        request, corpus, jobs, sources, decisions, models, asked, workspace, parallel, work, clock,
                        progress);
                // Read back, so that reports are made from what audit.json says, now and when nothing changed.
                byte[] bytes = AuditJson.bytes(analysis.audit());
                audit = AuditJson.parse(bytes);
                keeping = Aside.of("keep", () -> kept.keep(bytes, analysis.comparison(), analysis.whole(), clock));
            }
            List<Path> reports;
            try {
                workspace.snapshots().keep(started, AuditJson.bytes(Brief.of(audit)));
                reports = clock.time("report", () -> {
                    // Always, since everything that comes after an audit begins with it.
                    if (!ReportFormats.includes(request.formats(), JSON)) {
                        AuditJson.write(audit, out.resolve("audit.json"));
                    }
                    ReportPlace filled =
                            place.with(originals(sources)).after(Former.of(workspace.snapshots(), audit, progress));
                    return ReportFormats.write(audit, filled, request.formats(), request.threads(), progress);
                });
            } finally {
                keeping.await();
            }
            if (anew) {
                ReportFormats.tellOfOlder(place, reports, progress);
            }
            RunJson.write(run(started, request.day(), clock, workspace), out.resolve("run.json"));
            return new AuditOutcome(
                    out,
                    TerminalSummary.render(audit, reports.isEmpty() ? out : reports.get(0), 100),
                    count(audit, Status.ANALYZED),
                    count(audit, Status.SKIPPED),
                    count(audit, Status.UNREADABLE));
        } catch (CancellationException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("stopped").initCause(e);
        }
    }

    /** What was read of each document, by the path that its asset has. */
    private static Originals originals(List<ReadSource> sources) {
        Map<String, String> texts = new HashMap<>();
        sources.forEach(read ->
                read.documents().forEach(document -> texts.put(Assets.path(read.source(), document), document.text())));
        return asset -> Optional.ofNullable(texts.get(asset.path()));
    }

    private static List<ReadSource> read(
            Corpus corpus,
            DocumentReader reader,
            long maxFile,
            HeavyWork work,
            Models models,
            Workspace workspace,
            StageClock clock,
            Progress progress)
            throws InterruptedException {
        try (reader) {
            return new ExtractStage(workspace.cache(), maxFile, clock, progress)
                    .run(corpus, work.extraction(corpus, reader, workspace.cache()), () -> work.prepare(models));
        }
    }

    /**
     * What an analysis gives: the audit, and what the index of its claims is made from.
     *
     * @param whole whether nothing is missing that the next run could have
     */
    private record Analysis(Audit audit, Comparison comparison, boolean whole) {}

    private static Analysis analyze(
            AuditRequest request,
            Corpus corpus,
            List<Job> jobs,
            List<ReadSource> sources,
            Decisions decisions,
            Models models,
            @Nullable AdjudicatorSettings asked,
            Workspace workspace,
            Parallel parallel,
            HeavyWork work,
            StageClock clock,
            Progress progress)
            throws InterruptedException {
        CompareSteps steps = CompareSteps.run(
                corpus,
                sources,
                decisions,
                models,
                workspace.cache(),
                parallel,
                request.threads(),
                work,
                clock,
                progress);
        int silent = 0;
        Comparison comparison = steps.comparison();
        if (asked != null) {
            AdjudicateStage.Outcome outcome = adjudicate(asked, comparison, workspace, clock, progress);
            comparison = comparison.with(outcome.contradictions());
            silent = outcome.silent();
        }
        return analysis(
                request,
                corpus,
                jobs,
                models,
                comparison,
                steps.review(),
                parameters(request, models, steps.calibration(), asked, silent),
                silent == 0,
                clock,
                progress);
    }

    private static AdjudicateStage.Outcome adjudicate(
            AdjudicatorSettings asked, Comparison comparison, Workspace workspace, StageClock clock, Progress progress)
            throws InterruptedException {
        try (Adjudicator adjudicator =
                new ChatAdjudicator(asked, System.getenv(ChatAdjudicator.KEY), ChatAdjudicator.PATIENCE)) {
            AdjudicateStage stage = new AdjudicateStage(asked, adjudicator, workspace.cache(), clock, progress);
            return clock.time(AdjudicateStage.STAGE, () -> stage.run(comparison));
        }
    }

    private static Analysis analysis(
            AuditRequest request,
            Corpus corpus,
            List<Job> jobs,
            Models models,
            Comparison comparison,
            Review review,
            Audit.Parameters parameters,
            boolean whole,
            StageClock clock,
            Progress progress)
            throws InterruptedException {
        progress.begin("Scoring", jobs.size());
        Scores scores = clock.time(
                "score", () -> Scorer.score(comparison, jobs, new Answers(comparison, models, jobs), request.seed()));
        progress.end();
        return new Analysis(
                AuditAssembler.assemble(corpus, comparison, scores, jobs, parameters, review), comparison, whole);
    }

    /** The market's own jobs where it has a {@value #JOBS_FILE}, else the six that come with Daylight. */
    public static List<Job> jobs(Path market) {
        Path own = market.resolve(JOBS_FILE);
        return Files.isRegularFile(own) ? JobsFile.load(own) : JobsFile.builtIn();
    }

    /** Jobs that corpus.yaml names for documents must be there: a market with jobs of its own has no others. */
    private static void checkHints(Corpus corpus, List<Job> jobs) {
        List<String> known = jobs.stream().map(Job::id).toList();
        for (Source source : corpus.sources()) {
            for (String hint : source.jobs()) {
                if (!known.contains(hint)) {
                    throw new InputException(
                            "no job is called '" + hint + "'",
                            "corpus.yaml, jobs of " + source.path(),
                            "Known are " + String.join(", ", known) + ".");
                }
            }
        }
    }

    private static Audit.Parameters parameters(
            AuditRequest request, Models models, String calibration, @Nullable AdjudicatorSettings asked, int silent) {
        TreeMap<String, Double> thresholds = new TreeMap<>();
        thresholds.put("claim", models.claimThreshold());
        thresholds.put("contradiction", Contradictions.REPORTED);
        thresholds.put("sameMessage", OverlapModel.SAME);
        thresholds.put("verbatimContainment", OverlapModel.VERBATIM_CONTAINMENT);
        TreeMap<String, String> methods = new TreeMap<>();
        methods.put("daylight", Version.of());
        methods.put("method", Version.METHOD);
        TreeMap<String, String> fingerprints = new TreeMap<>(models.fingerprints());
        if (!calibration.isEmpty()) {
            methods.put(Audit.Parameters.CALIBRATION, calibration);
        }
        if (asked != null) {
            fingerprints.put(Audit.Parameters.ADJUDICATOR, asked.fingerprint());
        }
        if (silent > 0) {
            methods.put(Audit.Parameters.ADJUDICATOR, "incomplete: " + silent + " questions got no answer");
        }
        return new Audit.Parameters(request.seed(), thresholds, fingerprints, methods);
    }

    private static RunJson.Run run(Instant started, LocalDate day, StageClock clock, Workspace workspace) {
        TreeMap<String, Double> figures = new TreeMap<>();
        figures.put("workspaceBytes", (double) workspace.bytes());
        figures.putAll(ProcessMemory.peaks());
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put("daylight", Version.of());
        versions.put("decisionsAsOf", day.toString());
        return new RunJson.Run(
                started.toString(),
                (Instant.now().toEpochMilli() - started.toEpochMilli()) / 1000.0,
                clock.stages(),
                versions,
                RunJson.thisMachine(),
                figures);
    }

    private static int count(Audit audit, Status status) {
        return (int) audit.assets().stream()
                .filter(asset -> asset.status() == status)
                .count();
    }
}
