package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.shell.LauncherRun.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two clients' markets side by side, one of them with the five jobs of docs/jobs.md: everything follows the jobs, and nothing of one client
 * reaches the other.
 */
@Timeout(900)
@Tag("long")
class OwnJobsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OURS = List.of("trigger", "shortlist", "trial", "security-review", "sign-off");
    private static final List<String> DEFAULT = List.of(
            "Problem identification",
            "Solution exploration",
            "Requirements building",
            "Supplier selection",
            "Consensus creation");

    @TempDir
    private static Path folder;

    private static LauncherRun daylight;
    private static Ended audit;

    @BeforeAll
    static void auditBoth() throws Exception {
        daylight = new LauncherRun(folder);
        page("client-a/own/acme/website/trial.md", """
                # Try Acme
                The trial lasts 30 days and has every feature. No credit card is needed for the trial.
                Import your plan as a spreadsheet, and the first schedule stands after one hour.
                Acme hides the word zanzibar-secret from everybody.
                """);
        page("client-a/own/acme/rep/security.md", """
                # Security
                Acme keeps data in Frankfurt, encrypted with keys that are changed every quarter.
                Single sign-on works with any SAML provider. The last penetration test found no critical weakness.
                """);
        page("client-a/competitors/beta/website/pricing.md", """
                # Beta pricing
                Beta costs five euros a month for each employee. Unlike Acme, Beta bills only for people who work.
                The Beta trial lasts 14 days and needs no credit card.
                """);
        page("client-b/own/rival/website/index.md", """
                # Rival
                Rival plans trucks in ten seconds. Every route is checked against opening hours.
                """);
        page("client-b/competitors/acme/website/index.md", """
                # Acme
                Acme plans shifts for factories. Managers see open shifts at a glance.
                """);
        Matcher block = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(Path.of("docs/jobs.md")));
        assertThat(block.find()).isTrue();
        Files.writeString(folder.resolve("client-a/jobs.yaml"), block.group(1));
        audit = daylight.run(
                "audit", "client-a", "--format", "html,json,xlsx,md,csv,pptx", "--fail-on", "overload.trial>100");
        assertThat(audit.code()).as(audit.messages()).isZero();
        Ended other = daylight.run("audit", "client-b");
        assertThat(other.code()).as(other.messages()).isZero();
    }

    @Test
    void audit_withFiveJobs_classifiesAndScoresByThem() throws IOException {
        JsonNode json = JSON.readTree(Files.readString(folder.resolve("reports/client-a/audit.json")));
        assertThat(json.get("jobs").valueStream().map(job -> job.get("id").asString()))
                .containsExactlyElementsOf(OURS);
        for (JsonNode asset : json.get("assets")) {
            assertThat(asset.get("jobs").propertyNames()).containsExactlyInAnyOrderElementsOf(OURS);
        }
        assertThat(best(json, "own/acme/website/trial.md")).isEqualTo("trial");
        assertThat(best(json, "own/acme/rep/security.md")).isEqualTo("security-review");
    }

    @Test
    void reports_withFiveJobs_nameThemAndNoOthers() throws IOException {
        Path reports = folder.resolve("reports/client-a");
        assertThat(audit.data()).contains("Trigger", "Security review", "Sign-off");
        assertOwn("terminal", audit.data());
        assertOwn("html", Files.readString(reports.resolve("audit.html")));
        assertOwn("md", Files.readString(reports.resolve("audit.md")));
        StringBuilder cells = new StringBuilder();
        try (InputStream in = Files.newInputStream(reports.resolve("audit.xlsx"));
                Workbook workbook = WorkbookFactory.create(in)) {
            for (Sheet sheet : workbook) {
                cells.append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.append(cell).append('\n');
                    }
                }
            }
        }
        assertThat(cells).contains("Security review");
        assertOwn("xlsx", cells.toString());
        try (Stream<Path> files = Files.walk(reports.resolve("audit.csv"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertOwn(file.toString(), Files.readString(file));
            }
        }
    }

    @Test
    void commands_withAJob_acceptOursAndNoOthers() throws Exception {
        assertThat(daylight.run("search", "trial", "--market", "client-a", "--job", "trial")
                        .code())
                .isZero();
        assertThat(daylight.run("explain", "overload.sign-off", "--audit", "reports/client-a")
                        .code())
                .isZero();
        Ended prune = daylight.run("prune", "client-a", "--job", "security-review");
        assertThat(prune.code()).as(prune.messages()).isZero();
        for (String[] wrong : List.of(
                new String[] {"search", "trial", "--market", "client-a", "--job", "validation"},
                new String[] {"explain", "overload.validation", "--audit", "reports/client-a"},
                new String[] {"prune", "client-a", "--job", "validation"},
                new String[] {"audit", "client-a", "--fail-on", "overload.validation>70"})) {
            Ended ended = daylight.run(wrong);
            assertThat(ended.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(ended.messages()).contains("validation");
        }
    }

    @Test
    void hint_thatNamesAnotherJob_isAnErrorThatSaysWhichThereAre() throws Exception {
        page("client-c/own/acme/website/a.md", "Acme plans shifts.");
        page("client-c/corpus.yaml", "rules:\n  - files: \"own/**\"\n    jobs: [validatoin]\n");
        Ended ended = daylight.run("audit", "client-c");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.messages()).contains("no job is called 'validatoin'", "consensus");
    }

    /** Each market has a workspace of its own, in its own folder; what one client says is nowhere with the other. */
    @Test
    void clients_sideBySide_shareNothing() throws Exception {
        for (String client : List.of("client-a", "client-b")) {
            assertThat(folder.resolve(client).resolve(".daylight")).isDirectory();
        }
        // Caches are compressed, so words can't be looked for there. But had anything of the first client come in, the
        // second's audit
        // would differ from that of the same market on a machine that never saw another.
        Path alone = Files.createDirectories(folder.resolve("alone"));
        for (String page : List.of("own/rival/website/index.md", "competitors/acme/website/index.md")) {
            page(
                    "alone/client-b/" + page,
                    Files.readString(folder.resolve("client-b").resolve(page)));
        }
        assertThat(new LauncherRun(alone).run("audit", "client-b").code()).isZero();
        assertThat(alone.resolve("reports/client-b/audit.json"))
                .hasSameBinaryContentAs(folder.resolve("reports/client-b/audit.json"));
        assertThat(workspace(alone.resolve("client-b"))).isEqualTo(workspace(folder.resolve("client-b")));
        assertThat(holding(folder.resolve("reports/client-b"), "zanzibar-secret"))
                .isEmpty();
        assertThat(holding(folder.resolve("reports/client-b"), "client-a")).isEmpty();
        // The user's home remembers where the last audit was, and nothing that documents say.
        assertThat(holding(folder.resolve(".home"), "zanzibar-secret")).isEmpty();
        assertThat(daylight.run("search", "zanzibar", "--market", "client-b").data())
                .doesNotContain("zanzibar");
        JsonNode json = JSON.readTree(Files.readString(folder.resolve("reports/client-b/audit.json")));
        assertThat(json.get("jobs")).hasSize(6);
        assertThat(json.get("vendors")
                        .valueStream()
                        .map(vendor -> vendor.get("id").asString()))
                .containsExactly("rival", "acme");
    }

    private static String best(JsonNode audit, String path) {
        JsonNode jobs = audit.get("assets")
                .valueStream()
                .filter(asset -> asset.get("path").asString().equals(path))
                .findFirst()
                .orElseThrow()
                .get("jobs");
        return OURS.stream()
                .max(java.util.Comparator.comparingDouble(job -> jobs.get(job).asDouble()))
                .orElseThrow();
    }

    private static void assertOwn(String what, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String name : DEFAULT) {
            assertThat(lower.contains(name.toLowerCase(Locale.ROOT)))
                    .as(what + " names " + name)
                    .isFalse();
        }
        assertThat(Pattern.compile("\\bsix\\b").matcher(lower).find())
                .as(what + " says six")
                .isFalse();
    }

    /** How many entries the caches have: content from elsewhere would be more. */
    private static long workspace(Path market) throws IOException {
        try (Stream<Path> files = Files.walk(market.resolve(".daylight"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** Files below the folder whose bytes hold the word. */
    private static List<Path> holding(Path where, String word) throws IOException {
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(word))
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void page(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
