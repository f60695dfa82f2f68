package dev.daylight.shell.command;

import dev.daylight.audit.AtomicFile;
import dev.daylight.corpus.CorpusDraft;
import dev.daylight.corpus.FolderSurvey;
import dev.daylight.problem.InputException;
import dev.daylight.shell.line.Repeated;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code init}. */
public final class InitCommand {
    private static final String FILE = "corpus.yaml";
    private static final String JOBS = "jobs.yaml";

    private final Supplier<Questions> questions;
    private final Console console;

    public InitCommand(Supplier<Questions> questions, Console console) {
        this.questions = questions;
        this.console = console;
    }

    @Command(
            name = "init",
            group = "Daylight",
            description = "Ask five questions about a market and write its corpus.yaml.",
            completionProvider = "values",
            help = """
                    Offers what it finds in the folder, so that Enter is often enough. Folders of vendors
                    that are missing are made. Nothing that is there is replaced without --force.
                    A question that an option answers isn't asked; --yes takes what is offered for the rest.

                    Examples:
                      daylight init "my market"
                      daylight init "my market" --own acme --competitor rostrava --competitor dutyloom --yes
                      daylight init . --channel decks=rep --ignore "**/drafts/**" --jobs ~/our-jobs.yaml --yes
                    """)
    public void init(
            @Argument(index = 0, description = "the market's folder, made when missing; left out: this one") @Nullable
                    Path folder,
            @Option(longName = "own", description = "your own folder or name") @Nullable String own,
            @Option(longName = "competitor", description = "a competitor's folder or name; may be given often")
                    @Nullable
                    Repeated competitors,
            @Option(longName = "channel", description = "FOLDER=CHANNEL, such as decks=rep; may be given often")
                    @Nullable
                    Repeated channels,
            @Option(longName = "jobs", description = "your own buying jobs; 'copy' puts ours there to be changed")
                    @Nullable
                    String jobs,
            @Option(longName = "ignore", description = "pattern of files that aren't read; may be given often")
                    @Nullable
                    Repeated ignore,
            @Option(longName = "title", description = "name of the market; left out: the folder's") @Nullable
                    String title,
            @Option(longName = "yes", description = "ask nothing, take what is offered") boolean yes,
            @Option(longName = "force", description = "replace a corpus.yaml or jobs.yaml that is there") boolean force)
            throws InterruptedException, IOException {
        Path market = (folder == null ? Path.of("") : folder).toAbsolutePath().normalize();
        if (Files.exists(market) && !Files.isDirectory(market)) {
            throw new UsageException("'" + folder + "' is a file", "Give the market's folder");
        }
        for (String name : List.of(FILE, "corpus.yml")) {
            if (!force && Files.exists(market.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new InputException(
                        "there is one already",
                        market.resolve(name).toString(),
                        "Change it, or replace it with --force");
            }
        }
        FolderSurvey survey = FolderSurvey.of(market);
        Interview interview = new Interview(market, survey, yes ? null : questions.get());
        if (!yes) {
            console.say(interview.found());
        }
        Interview.Parties parties = interview.parties(own, competitors == null ? null : competitors.values());
        var sorted = interview.channels(channels == null ? null : channels.values());
        Interview.Jobs chosen = interview.jobs(jobs, Files.exists(market.resolve(JOBS)), force);
        List<String> left = interview.left(ignore == null ? null : ignore.values());
        CorpusDraft draft = interview.draft(title, parties, sorted, left);
        if (chosen.text() != null) {
            AtomicFile.write(market.resolve(JOBS), chosen.text().getBytes(StandardCharsets.UTF_8));
            console.print(market.resolve(JOBS).toString());
        }
        for (CorpusDraft.Member vendor : draft.vendors()) {
            Files.createDirectories(market.resolve(vendor.path()));
        }
        AtomicFile.write(market.resolve(FILE), draft.yaml().getBytes(StandardCharsets.UTF_8));
        console.print(market.resolve(FILE).toString());
        next(folder == null ? "." : folder.toString(), draft);
    }

    private void next(String market, CorpusDraft draft) {
        String place = Quoted.of(market);
        List<CorpusDraft.Member> empty = draft.vendors().stream()
                .filter(vendor -> vendor.documents() == 0)
                .toList();
        console.say("");
        if (!empty.isEmpty()) {
            console.say("No documents yet: "
                    + String.join(
                            ", ", empty.stream().map(CorpusDraft.Member::path).toList()));
            console.say("Put them there, in folders website, rep, event or third-party; or save public pages:");
            console.say("  daylight capture https://ADDRESS/ --into " + place + " --vendor "
                    + Quoted.of(empty.getFirst().id()));
        }
        if (draft.vendors().getFirst().documents() > 0) {
            console.say("Next, see what would be read, then audit it:");
            console.say("  daylight corpus " + place);
            console.say("  daylight audit " + place);
        }
    }
}
