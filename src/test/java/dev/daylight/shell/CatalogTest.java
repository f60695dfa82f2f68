package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.shell.line.Catalog;
import dev.daylight.shell.line.CommandDefinition;
import dev.daylight.shell.line.HelpText;
import dev.daylight.shell.line.LineCompleter;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Interruption;
import dev.daylight.shell.terminal.RememberingStream;
import dev.daylight.shell.terminal.TerminalFacts;
import dev.daylight.shell.terminal.UserFolder;
import dev.daylight.shell.terminal.UserFolder.LastAudit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The commands as Spring wires them: their help and their completion. */
class CatalogTest {
    private static final Set<String> COMMANDS = Set.of(
            "audit",
            "corpus",
            "search",
            "explain",
            "export",
            "eval",
            "doctor",
            "help",
            "version",
            "diff",
            "prune",
            "whatif",
            "overlaps",
            "contradictions",
            "messages",
            "assets",
            "jobs",
            "open",
            "review",
            "init",
            "capture");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("market one/own/acme"));
        Files.createDirectories(folder.resolve("market two"));
        UserFolder home = new UserFolder(folder.resolve("home"));
        home.remember(new LastAudit(folder.resolve("market one"), folder.resolve("reports"), null));
        Console console = new Console(
                RememberingStream.to(data), new PrintStream(OutputStream.nullOutputStream()), TerminalFacts.NONE);
        Interruption interruption = new Interruption(console, () -> {});
        context.registerBean(Console.class, () -> console);
        context.registerBean(UserFolder.class, () -> home);
        context.registerBean(Interruption.class, () -> interruption);
        context.registerBean(Failures.class, () -> new Failures(console, home, interruption));
        context.register(Wiring.class, StandIn.Answers.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void catalog_ofTheProgram_hasAllCommands() {
        assertThat(catalog().names()).containsAll(COMMANDS);
    }

    @Test
    void help_ofEveryCommand_explainsEachValueAndShowsAnExample() {
        for (CommandDefinition definition : catalog().definitions()) {
            String help = HelpText.of(definition);
            assertThat(help).as(definition.name()).contains("Example", "daylight ", "--help", definition.name());
            assertThat(definition.command().getDescription()).endsWith(".");
            assertThat(definition.command().getOptions())
                    .allSatisfy(option -> assertThat(option.description()).isNotBlank());
            assertThat(help.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        }
        assertThat(HelpText.overview(catalog())).contains(COMMANDS).contains("130", "NO_COLOR");
    }

    @Test
    void execute_anyMistake_endsWithTwoAndNothingOnStandardOutput() {
        CommandLine line = context.getBean(CommandLine.class);
        for (List<String> words : List.of(
                List.of("adit"), List.of("audit"), List.of("audit", "nowhere"), List.of("--x"), List.of("eval", "x"))) {
            assertThat(line.execute(words)).as(words.toString()).isEqualTo(ExitCode.USAGE);
        }
        assertThat(data.size()).isZero();
    }

    @Test
    void execute_doctor_findsTheModelsUnchanged() {
        context.getBean(CommandLine.class).execute(List.of("doctor", "--workspace", folder.toString()));
        assertThat(data.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("model: ")))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void complete_commands_areOffered() {
        assertThat(complete("")).containsAll(COMMANDS).contains("quit");
    }

    @Test
    void complete_options_areThoseNotYetGiven() {
        assertThat(complete("search x --vendor acme --"))
                .contains("--job", "--channel")
                .doesNotContain("--vendor");
    }

    @Test
    void complete_values_comeFromMarketAuditAndJobs() {
        assertThat(complete("search x --vendor ")).containsExactly("acme", "beta corp");
        assertThat(complete("search x --channel ")).containsExactly("rep", "website");
        assertThat(complete("search x --job ")).contains("validation").hasSize(6);
        assertThat(complete("explain ")).containsExactly("contradiction-77", "overlap-1a2b", "overload.validation");
        assertThat(complete("eval ")).contains("claims", "nli");
        assertThat(complete("help ")).containsAll(COMMANDS);
        assertThat(complete("audit " + folder + "/mar"))
                .containsExactly(folder + "/market one/", folder + "/market two/");
        assertThat(complete("audit " + folder + "/nowhere/")).isEmpty();
    }

    @Test
    void complete_valuesOfLists_comeFromTheAudit() throws IOException {
        Path audit = folder.resolve("audit.json");
        AuditJson.write(AuditFixture.small(), audit);
        assertThat(complete("overlaps " + audit + " --kind ")).containsExactly("equivalent", "specific", "verbatim");
        assertThat(complete("overlaps " + audit + " --against "))
                .containsExactly("clockhand", "own", "quorra", "rivals", "rotaline", "tidewell");
        assertThat(complete("contradictions " + audit + " --type ")).contains("numeric", "stance");
        assertThat(complete("messages " + audit + " --status ")).contains("table-stakes", "unique");
        assertThat(complete("assets " + audit + " --status ")).containsExactly("analyzed", "skipped", "unreadable");
        assertThat(complete("assets " + audit + " --sort ")).contains("said-elsewhere", "words");
        assertThat(complete("jobs " + audit + " --questions --status ")).contains("by-nobody");
        assertThat(complete("messages --status ")).isEmpty();
    }

    @Test
    void complete_jobsOfAMarketWithItsOwn_areThose() throws IOException {
        Files.writeString(folder.resolve("market one/jobs.yaml"), """
                jobs:
                  - id: pilot
                    name: Pilot
                    definition: Trying it out.
                    questions:
                      - {id: how, text: "How long does a trial take?"}
                    examples:
                      - A trial takes two weeks.
                """);
        assertThat(complete("search x --job ")).containsExactly("pilot");
    }

    @Test
    void execute_explainOfAnAuditFile_isTaken() throws IOException {
        Path audit = Files.writeString(folder.resolve("audit.json"), "{}");
        assertThat(context.getBean(CommandLine.class)
                        .execute(List.of("explain", "overlap-1a2b", "--audit", audit.toString())))
                .isEqualTo(ExitCode.DONE);
    }

    private Catalog catalog() {
        return context.getBean(Catalog.class);
    }

    private List<String> complete(String line) {
        List<Candidate> candidates = new ArrayList<>();
        try {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                    .build();
            new LineCompleter(catalog(), List.of("quit"))
                    .complete(
                            reader, new DefaultParser().parse(line, line.length(), ParseContext.COMPLETE), candidates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return candidates.stream().map(Candidate::value).sorted().toList();
    }
}
