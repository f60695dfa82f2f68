package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.compare.Comparison;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Glob;
import dev.daylight.corpus.Source;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.extract.DocumentReader;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import dev.daylight.plan.Basis;
import dev.daylight.plan.PruneOptions;
import dev.daylight.plan.PrunePlan;
import dev.daylight.plan.PrunePlanner;
import dev.daylight.plan.Usage;
import dev.daylight.plan.UsageFile;
import dev.daylight.plan.WhatIf;
import dev.daylight.plan.WhatIfReport;
import dev.daylight.problem.InputException;
import dev.daylight.review.Decisions;
import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and compares a market as an audit does, with what the workspace knows, and plans instead of reporting. The last audit and the
 * index stay as they are.
 */
public final class PlanPipeline implements Planner {
    /** Of a market that was never audited. The same as the command's. */
    private static final long SEED = 20261101;

    @Override
    public PrunePlan prune(MarketRequest market, PruneRequest request, Progress progress) throws InterruptedException {
        List<Job> jobs = AuditPipeline.jobs(market.market());
        checkJob(request.job(), jobs);
        Map<String, Usage> usage = request.usage() == null ? Map.of() : UsageFile.read(request.usage());
        Corpus corpus = CorpusReader.allowing(market.maxFile()).read(market.market(), market.own());
        Basis basis = basis(market, corpus, jobs, progress);
        List<String> paths = ownPaths(basis);
        for (String path : usage.keySet()) {
            if (!paths.contains(path)) {
                progress.note("'" + path + "' of the usage file is no own document");
            }
        }
        return PrunePlanner.plan(
                basis,
                new PruneOptions(
                        request.job(),
                        pattern("--keep", request.keep(), paths),
                        request.budget(),
                        request.overload(),
                        usage));
    }

    @Override
    public WhatIfReport whatIf(MarketRequest market, WhatIfRequest request, Progress progress)
            throws InterruptedException {
        List<Job> jobs = AuditPipeline.jobs(market.market());
        Corpus corpus = CorpusReader.allowing(market.maxFile()).read(market.market(), market.own());
        Path draft = request.add();
        Source added = draft == null ? null : source(corpus, draft, request.channel());
        Basis basis = basis(market, added == null ? corpus : with(corpus, added), jobs, progress);
        String prefix = added == null ? "" : added.path();
        Set<String> drafts =
                ids(basis, path -> added != null && (path.equals(prefix) || path.startsWith(prefix + "!/")));
        Predicate<String> goes = pattern("--remove", request.remove(), ownPaths(basis));
        Set<String> removed = ids(basis, goes);
        removed.removeAll(drafts);
        return WhatIf.report(basis, removed, drafts);
    }

    private static Basis basis(MarketRequest market, Corpus corpus, List<Job> jobs, Progress progress)
            throws InterruptedException {
        StageClock clock = new StageClock();
        Decisions decisions = ReviewFile.of(market.market(), market.review()).decisions(market.day());
        Path folder = Places.workspace(market.market(), market.workspace());
        Optional<Audit.Parameters> last =
                Workspace.lastAudit(folder).map(AuditJson::parse).map(Audit::parameters);
        long seed = last.map(Audit.Parameters::seed).orElse(SEED);
        // A language model's answers change no score, so a plan doesn't ask.
        OwnModelSettings own = ChosenModels.crossEncoder(corpus.models().crossEncoder(), ModelOptions.NONE);
        if (own == null
                && last.filter(audit -> audit.models().containsKey(Audit.Parameters.CROSS_ENCODER))
                        .isPresent()) {
            progress.note("The last audit was made with a cross-encoder of your own, this plan without: name it in "
                    + "corpus.yaml, so that both use it.");
        }
        try (Workspace workspace = Workspace.open(folder);
                Parallel parallel = new Parallel(market.threads())) {
            List<ReadSource> sources;
            try (DocumentReader reader = new DocumentReader()) {
                sources = new ExtractStage(workspace.cache(), market.maxFile(), clock, progress).run(corpus, reader);
            }
            try (Models models = Models.open(corpus.vendors(), jobs, own, workspace.cache(), market.threads())) {
                CompareSteps steps = CompareSteps.run(
                        corpus,
                        sources,
                        decisions,
                        models,
                        workspace.cache(),
                        parallel,
                        market.threads(),
                        HeavyWork.HERE,
                        clock,
                        progress);
                Comparison comparison = steps.comparison();
                return new Basis(
                        corpus.market(),
                        comparison,
                        jobs,
                        new Answers(comparison, models, jobs, Integer.MAX_VALUE),
                        TemplateShares.of(steps.readings()),
                        seed);
            }
        } catch (CancellationException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("stopped").initCause(e);
        }
    }

    private static void checkJob(@Nullable String job, List<Job> jobs) {
        List<String> known = jobs.stream().map(Job::id).toList();
        if (job != null && !known.contains(job)) {
            throw new InputException(
                    "no job is called '" + job + "'", "--job", "Known are " + String.join(", ", known) + ".");
        }
    }

    private static List<String> ownPaths(Basis basis) {
        String own = basis.comparison().vendors().getFirst().id();
        return basis.comparison().assets().stream()
                .filter(asset -> asset.vendor().equals(own))
                .map(Asset::path)
                .toList();
    }

    /** Matches nothing when null; else some own document. */
    private static Predicate<String> pattern(String option, @Nullable String pattern, List<String> own) {
        if (pattern == null) {
            return path -> false;
        }
        Predicate<String> matches;
        try {
            matches = new Glob(pattern)::matches;
        } catch (PatternSyntaxException e) {
            throw new InputException(
                    "'" + pattern + "' is no pattern: " + e.getDescription(), option, "Close what is open.");
        }
        if (own.stream().noneMatch(matches)) {
            throw new InputException(
                    "no own document matches '" + pattern + "'",
                    option,
                    "Patterns are of paths below the market's folder, such as '" + own.getFirst()
                            + "' or '**/*.pdf'; ** crosses folders, * doesn't.");
        }
        // Of the own documents alone.
        return path -> own.contains(path) && matches.test(path);
    }

    private static Set<String> ids(Basis basis, Predicate<String> paths) {
        return basis.comparison().assets().stream()
                .filter(asset -> paths.test(asset.path()))
                .map(Asset::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Source source(Corpus corpus, Path file, String channel) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("there is no such file", file.toString(), "Name the draft's file after --add.");
        }
        String own = corpus.own().id();
        String beside = corpus.sources().stream()
                .filter(source -> source.vendor().equals(own))
                .map(Source::path)
                .findFirst()
                .orElse(own + "/");
        String folder = beside.substring(0, beside.indexOf(own + "/") + own.length()) + "/" + channel + "/";
        // Its ending tells its format, so what makes the name a new one goes before it.
        String name = String.valueOf(file.getFileName());
        while (taken(corpus, folder + name)) {
            name = "draft of " + name;
        }
        String path = folder + name;
        try {
            return new Source(
                    own, channel, path, file.toAbsolutePath(), Files.size(file), null, null, List.of(), List.of());
        } catch (IOException e) {
            throw new InputException("the file can't be read", file.toString(), "Check its permissions.");
        }
    }

    private static boolean taken(Corpus corpus, String path) {
        return corpus.sources().stream().anyMatch(source -> source.path().equals(path));
    }

    /** Last, so that of two equal files the draft is the copy. */
    private static Corpus with(Corpus corpus, Source added) {
        List<Source> sources = new ArrayList<>(corpus.sources());
        sources.add(added);
        return new Corpus(corpus.market(), corpus.root(), corpus.vendors(), sources, corpus.ignored(), corpus.models());
    }
}
