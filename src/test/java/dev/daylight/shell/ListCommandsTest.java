package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.audit.Explain;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Interruption;
import dev.daylight.shell.terminal.PlainText;
import dev.daylight.shell.terminal.RememberingStream;
import dev.daylight.shell.terminal.TerminalFacts;
import dev.daylight.shell.terminal.UserFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that list, over audits on disk: what a user sees, and what a program gets. */
class ListCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Audit HOSTILE = AuditFixture.hostile();

    @TempDir
    private static Path folder;

    private record Ended(ExitCode code, String data, String messages) {}

    @BeforeAll
    static void writeAudits() throws IOException {
        Files.createDirectories(folder.resolve("small"));
        Files.createDirectories(folder.resolve("hostile"));
        AuditJson.write(AuditFixture.small(), folder.resolve("small/audit.json"));
        AuditJson.write(HOSTILE, folder.resolve("hostile/audit.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overlaps hostile",
                "contradictions hostile",
                "messages hostile",
                "assets hostile",
                "jobs hostile",
                "jobs hostile --questions"
            })
    void list_hostileTexts_fitEveryWidthAndNoneActs(String command) {
        for (int width : new int[] {40, 80, 120}) {
            Ended ended = run(width, command + " --per-page 0");
            assertThat(ended.code()).as(ended.messages()).isEqualTo(ExitCode.DONE);
            assertThat(ended.data().lines())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line -> assertThat(PlainText.columns(line)).isLessThanOrEqualTo(width));
            assertThat(ended.data()).isEqualTo(PlainText.neutral(ended.data()));
        }
        for (String form : List.of("--json", "--csv", "--per-page 3")) {
            String data = run(0, command + " " + form).data();
            assertThat(data).as(form).isEqualTo(PlainText.neutral(data));
        }
    }

    @Test
    void list_ofHostileTexts_showsThemAsText() {
        assertThat(run(120, "messages hostile --per-page 0").data()).contains("<script>", "\\u001b[31m", "\\u202e");
        // In JSON an escape is the character itself: nothing is lost.
        JsonNode rows = JSON.readTree(run(0, "messages hostile --json").data());
        assertThat(rows.valueStream().map(row -> row.get("message").asString()))
                .contains(HOSTILE.messages().stream()
                        .map(Audit.Message::text)
                        .filter(text -> text.contains("\u001b"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void explain_ofEveryIdOfAHostileAudit_fitsAndNoneActs() {
        List<String> ids = new Explain(HOSTILE).ids();
        // Some of each kind: all of them would take minutes.
        for (int i = 0; i < ids.size(); i += ids.size() / 15) {
            Ended ended = run(80, "explain " + ids.get(i) + " --audit hostile");
            assertThat(ended.code()).isEqualTo(ExitCode.DONE);
            assertThat(ended.data()).isEqualTo(PlainText.neutral(ended.data()));
            assertThat(ended.data().lines())
                    .allSatisfy(line -> assertThat(PlainText.columns(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void list_pages_followEachOtherAndAreAllOfIt() {
        JsonNode all = JSON.readTree(run(0, "overlaps small --json").data());
        int rows = all.size();
        assertThat(rows).isGreaterThan(40);
        List<JsonNode> paged = new ArrayList<>();
        int pages = Math.ceilDiv(rows, 15);
        for (int page = 1; page <= pages; page++) {
            Ended ended = run(0, "overlaps small --json --per-page 15 --page " + page);
            JSON.readTree(ended.data()).forEach(paged::add);
            String next = page < pages ? "; --page " + (page + 1) + " shows the next" : "";
            assertThat(ended.messages())
                    .isEqualToNormalizingNewlines(
                            (15 * page - 14) + "-" + Math.min(rows, 15 * page) + " of " + rows + next + ".\n");
        }
        assertThat(paged).isEqualTo(all.valueStream().toList());
        Ended beyond = run(0, "overlaps small --per-page 15 --page " + (pages + 1));
        assertThat(beyond.code()).isEqualTo(ExitCode.USAGE);
        assertThat(beyond.messages()).contains("There is no page " + (pages + 1) + ". The last page is " + pages);
    }

    @Test
    void list_onATerminal_showsTwentyAndTheirIdsExplain() {
        Ended ended = run(100, "contradictions small");
        List<String> ids = ended.data()
                .lines()
                .filter(line -> line.matches("x\\p{XDigit}+ .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(ids).hasSize(20);
        assertThat(ended.messages()).startsWith("1-20 of ");
        assertThat(ended.data()).contains("“", "”", " › ");
        ids.subList(0, 4)
                .forEach(id -> assertThat(
                                run(100, "explain " + id + " --audit small").data())
                        .contains("probability of a contradiction"));
    }

    @ParameterizedTest
    @CsvSource({
        "messages small --status only, 'Give one or more of: unique, rare'",
        "overlaps small --min-probability 2, 'from 0 to 1'",
        "assets small --sort nothing, 'Give one of: vendor, channel, document'",
        "assets small --page 0, 'Pages count from 1'",
        "assets small --per-page -1, 'or 0 for all'",
        "assets small --json --csv, 'exclude each other'",
        "jobs small --status by-us, '--questions'",
        "jobs small --job '', 'is empty'",
        "overlaps small --type numeric, 'no option'",
        "assets nowhere, 'no such folder'",
        "assets, 'No audit has been made yet'",
    })
    void list_mistake_endsWithTwoAndSaysWhatInstead(String line, String message) {
        Ended ended = run(80, line);
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.data()).isEmpty();
        assertThat(ended.messages()).contains(message);
    }

    @Test
    void list_nothingFound_saysWhichFilterToLoosen() {
        Ended ended = run(80, "contradictions small --min-probability 1 --scope within");
        assertThat(ended.code()).isEqualTo(ExitCode.DONE);
        assertThat(ended.data()).isEmpty();
        assertThat(ended.messages()).contains("Nothing found among", "without --min-probability there would be ");
        assertThat(run(80, "messages small --contains xyzzy --vendor own").messages())
                .contains("without --contains there would be");
        assertThat(run(0, "messages small --contains xyzzy --json").data().strip())
                .isEqualTo("[ ]");
        assertThat(run(0, "messages small --contains xyzzy --csv").data().lines())
                .hasSize(1);
    }

    @Test
    void csv_ofAList_isTheFileOfTheReport() throws IOException {
        assertThat(run(0, "export hostile --format csv --out " + folder.resolve("out"))
                        .code())
                .isEqualTo(ExitCode.DONE);
        for (String list : List.of("messages", "overlaps", "contradictions", "assets")) {
            assertThat(run(0, list + " hostile --csv").data())
                    .as(list)
                    .isEqualToNormalizingNewlines(
                            Files.readString(folder.resolve("out/audit.csv").resolve(list + ".csv")));
        }
    }

    @Test
    void list_sortedByAColumnThatHadNoRoom_showsIt() {
        assertThat(run(80, "assets small").data().lines().findFirst().orElseThrow())
                .doesNotContain("Words");
        assertThat(run(80, "assets small --sort words")
                        .data()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("Words");
        // Where the path has no room beside it, it stands below.
        Ended narrow = run(40, "assets small --sort contradictions --per-page 1");
        assertThat(narrow.data().lines().findFirst().orElseThrow()).isEqualTo("Id           Contradictions");
        assertThat(narrow.data().lines().skip(2).findFirst().orElseThrow())
                .startsWith("  ")
                .contains("/");
        assertThat(narrow.messages()).startsWith("1 of ");
    }

    @Test
    void open_withoutReport_saysHowToMakeIt() {
        Ended ended = run(80, "open small");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.messages()).contains("audit.html", "daylight export --format html");
    }

    /** @param width of the terminal; 0: without one */
    private static Ended run(int width, String line) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        TerminalFacts facts = width == 0 ? TerminalFacts.NONE : new TerminalFacts(true, true, true, width, true);
        UserFolder home = new UserFolder(folder.resolve("home"));
        try (PrintStream errors = new PrintStream(messages, true, StandardCharsets.UTF_8);
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            Console console = new Console(RememberingStream.to(data), errors, facts);
            Interruption interruption = new Interruption(console, () -> {});
            context.registerBean(Console.class, () -> console);
            context.registerBean(UserFolder.class, () -> home);
            context.registerBean(Interruption.class, () -> interruption);
            context.registerBean(Failures.class, () -> new Failures(console, home, interruption));
            context.register(Wiring.class);
            context.refresh();
            List<String> words = new ArrayList<>();
            for (String word : line.split(" ")) {
                boolean place =
                        words.size() == 1 || words.size() > 1 && words.getLast().equals("--audit");
                words.add(
                        word.equals("''") ? "" : place && !word.startsWith("-") ? place(words.getFirst(), word) : word);
            }
            ExitCode code = context.getBean(CommandLine.class).execute(words);
            return new Ended(code, data.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
        }
    }

    private static String place(String command, String word) {
        return command.equals("explain") && !List.of("small", "hostile").contains(word)
                ? word
                : folder.resolve(word).toString();
    }
}
