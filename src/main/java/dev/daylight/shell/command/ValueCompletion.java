package dev.daylight.shell.command;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.corpus.Vendor;
import dev.daylight.pipeline.AuditReader;
import dev.daylight.pipeline.ListReader;
import dev.daylight.pipeline.MarketReader;
import dev.daylight.pipeline.ReportFormats;
import dev.daylight.problem.InputException;
import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListKind;
import dev.daylight.review.Decision;
import dev.daylight.shell.line.Catalog;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.UserFolder.LastAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Values for Tab: vendors and channels of the market on the line (or of the last audit), buying jobs, ids of the last
 * audit, files. Offers nothing where the market can't be read; saying why is the command's business.
 */
public final class ValueCompletion implements CompletionProvider {
    private final ObjectProvider<MarketReader> reader;
    private final ObjectProvider<AuditReader> audits;
    private final ObjectProvider<ListReader> lists;
    private final JobIds jobs;
    private final Markets markets;
    private final Supplier<Catalog> catalog;

    public ValueCompletion(
            ObjectProvider<MarketReader> reader,
            ObjectProvider<AuditReader> audits,
            ObjectProvider<ListReader> lists,
            JobIds jobs,
            Markets markets,
            Supplier<Catalog> catalog) {
        this.reader = reader;
        this.audits = audits;
        this.lists = lists;
        this.jobs = jobs;
        this.markets = markets;
        this.catalog = catalog;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        CommandOption option = context.getCommandOption();
        String begun = Optional.ofNullable(context.currentWordUpToCursor()).orElse("");
        if (option == null) {
            return positional(context, begun);
        }
        Optional<ListKind> list = list(context);
        if (list.isPresent()) {
            return ofList(context, list.get(), String.valueOf(option.longName()));
        }
        return switch (String.valueOf(option.longName())) {
            case "own", "vendor" ->
                ofCorpus(context, corpus -> corpus.vendors().stream().map(Vendor::id));
            case "channel" ->
                ofCorpus(context, corpus -> corpus.sources().stream().map(Source::channel));
            case "job" -> quietly(() -> proposals(jobs.ids(market(context).orElse(null)).stream()));
            case "kind" -> proposals(ReviewFilter.KINDS.stream());
            case "scope" -> proposals(ReviewFilter.SCOPES.stream());
            case "type" -> proposals(ReviewFilter.TYPES.stream());
            case "accept", "reject", "suppress", "withdraw" ->
                ids(context).stream()
                        .filter(id -> id.value().matches(Decision.ID))
                        .toList();
            case "format" -> proposals(Stream.concat(ReportFormats.names().stream(), Stream.of(ReportFormats.EVERY)));
            default -> option.type() == Path.class ? files(begun) : List.of();
        };
    }

    private List<CompletionProposal> positional(CompletionContext context, String begun) {
        return switch (context.getWords().getFirst()) {
            case "audit",
                    "corpus",
                    "export",
                    "init",
                    "prune",
                    "review",
                    "whatif",
                    "messages",
                    "overlaps",
                    "contradictions",
                    "assets",
                    "jobs",
                    "open" -> context.getWordIndex() == 1 ? files(begun) : List.of();
            case "diff" -> files(begun);
            case "explain" -> context.getWordIndex() == 1 ? ids(context) : List.of();
            case "eval" -> context.getWordIndex() == 1 ? proposals(EvalCommand.TASKS.stream()) : List.of();
            case "help" -> proposals(catalog.get().names().stream());
            default -> List.of();
        };
    }

    private List<CompletionProposal> ids(CompletionContext context) {
        AuditReader available = audits.getIfAvailable();
        Optional<Path> audit =
                valueOf(context, "--audit").or(() -> markets.last().map(LastAudit::reports));
        return available == null || audit.isEmpty()
                ? List.of()
                : quietly(() -> proposals(available.ids(audit.get()).stream()));
    }

    private static Optional<ListKind> list(CompletionContext context) {
        return Optional.ofNullable(
                switch (context.getWords().getFirst()) {
                    case "messages" -> ListKind.MESSAGES;
                    case "overlaps" -> ListKind.OVERLAPS;
                    case "contradictions" -> ListKind.CONTRADICTIONS;
                    case "assets" -> ListKind.ASSETS;
                    case "jobs" -> context.getWords().contains("--questions") ? ListKind.QUESTIONS : ListKind.JOBS;
                    default -> null;
                });
    }

    /** What a filter takes in the audit that is meant, or what its list can be sorted by. */
    private List<CompletionProposal> ofList(CompletionContext context, ListKind list, String option) {
        ListReader available = lists.getIfAvailable();
        if (available == null) {
            return List.of();
        }
        return quietly(() -> {
            Path audit = markets.audit(firstPlace(context).orElse(null), "");
            if (option.equals("sort")) {
                return proposals(available.sorts(audit, list).stream());
            }
            return Stream.of(ListFilter.values())
                    .filter(filter -> filter.option().equals("--" + option))
                    .findFirst()
                    .map(filter -> proposals(available.words(audit, list, filter).stream()))
                    .orElse(List.of());
        });
    }

    private List<CompletionProposal> ofCorpus(CompletionContext context, Function<Corpus, Stream<String>> values) {
        MarketReader available = reader.getIfAvailable();
        Optional<Path> market = market(context);
        return available == null || market.isEmpty()
                ? List.of()
                : quietly(() -> proposals(values.apply(corpus(available, market.get()))));
    }

    private Optional<Path> market(CompletionContext context) {
        return valueOf(context, "--market")
                .filter(Files::isDirectory)
                .or(() -> firstFolder(context))
                .or(() -> markets.last().map(LastAudit::market));
    }

    /** The vendors are wanted before the own one is told, so any will do. */
    private static Corpus corpus(MarketReader reader, Path market) {
        try {
            return reader.corpus(market, null);
        } catch (InputException ownUnknown) {
            return reader.corpus(market, firstVendor(market));
        }
    }

    private static @Nullable String firstVendor(Path market) {
        return files(market + "/").stream()
                .filter(proposal -> !proposal.complete())
                .map(proposal -> String.valueOf(Path.of(proposal.value()).getFileName()))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Path> valueOf(CompletionContext context, String option) {
        int at = context.getWords().indexOf(option);
        return at < 0 || at + 1 >= context.getWords().size()
                ? Optional.empty()
                : existing(context.getWords().get(at + 1));
    }

    private static Optional<Path> firstFolder(CompletionContext context) {
        return firstPlace(context).filter(Files::isDirectory);
    }

    private static Optional<Path> firstPlace(CompletionContext context) {
        return context.getWords().stream()
                .skip(1)
                .limit(1)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> existing(word).stream())
                .findFirst();
    }

    private static Optional<Path> existing(String word) {
        try {
            return Optional.of(Path.of(word)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<CompletionProposal> files(String begun) {
        int slash = begun.lastIndexOf('/') + 1;
        String folder = begun.substring(0, slash);
        String name = begun.substring(slash);
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.filter(entry -> {
                        String entryName = String.valueOf(entry.getFileName());
                        return entryName.startsWith(name) && (!entryName.startsWith(".") || name.startsWith("."));
                    })
                    .sorted()
                    .map(entry -> proposal(folder, entry))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static CompletionProposal proposal(String folder, Path entry) {
        boolean open = Files.isDirectory(entry);
        return new CompletionProposal(folder + entry.getFileName() + (open ? "/" : "")).complete(!open);
    }

    private static List<CompletionProposal> quietly(Supplier<List<CompletionProposal>> proposals) {
        try {
            return proposals.get();
        } catch (InputException | UsageException e) {
            return List.of();
        }
    }

    private static List<CompletionProposal> proposals(Stream<String> values) {
        return values.distinct().sorted().map(CompletionProposal::new).toList();
    }
}
