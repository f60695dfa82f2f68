package dev.daylight.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.trust.Launched.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole audits of a small market through the launcher. Each run serves several questions, since each takes some ten seconds: the first
 * has no network at all and one thread; the second is watched call by call, in another place, order, locale and time zone, with two
 * threads; the third is killed; the fourth goes on from what the first had computed.
 */
@Timeout(1800)
class TrustIT {
    private static final List<String> NO_NETWORK = List.of("unshare", "-rn");
    private static final String ELSEWHERE = "Auf der Nordinsel/İki ılık Ğ";

    @TempDir
    private static Path folder;

    private static Launched first;
    private static Launched second;
    private static boolean apart;
    private static boolean watched;
    private static Ended inFirst;
    private static Ended inSecond;
    private static byte[] audit;
    private static byte[] page;
    private static byte[] workbook;

    @BeforeAll
    static void auditTwice() throws Exception {
        Path home = folder.resolve("home");
        first = Launched.in(folder.resolve("here"), home);
        second = Launched.in(folder.resolve(ELSEWHERE), home);
        TrustedMarket.write(first.folder().resolve("market"), 1);
        TrustedMarket.write(second.folder().resolve("market"), 2);

        apart = SystemCalls.works(List.of("unshare", "-rn", "true"));
        inFirst = first.run(apart ? NO_NETWORK : List.of(), Map.of(), audit("ws", "reports", 1));
        assertThat(inFirst.code()).as(inFirst.messages()).isZero();
        audit = bytes(first, "audit.json");
        page = bytes(first, "audit.html");
        workbook = bytes(first, "audit.xlsx");

        Path trace = folder.resolve("trace");
        watched = SystemCalls.works(append(SystemCalls.watch(folder.resolve("try")), "true"));
        // As if in Turkey (where "I" has no dot when small) and a day ahead. A locale the machine lacks would be
        // ignored.
        String other =
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Auckland -XshowSettings:properties";
        inSecond = second.run(
                watched ? SystemCalls.watch(trace) : List.of(),
                Map.of("JDK_JAVA_OPTIONS", other, "LC_ALL", "tr_TR.UTF-8", "TZ", "Pacific/Auckland"),
                audit("ws", "reports", 2));
        assertThat(inSecond.code()).as(inSecond.messages()).isZero();
    }

    @Test
    void audit_otherPlaceOrderLocaleZoneAndThreads_givesTheSameBytes() throws IOException {
        assertThat(inSecond.messages()).contains("user.language = tr", "user.timezone = Pacific/Auckland");
        assertThat(bytes(second, "audit.json")).isEqualTo(audit);
        JsonNode found = JsonMapper.builder().build().readTree(audit);
        // A market in which nothing is found would be the same everywhere.
        assertThat(found.get("contradictions")).isNotEmpty();
        assertThat(found.get("overlaps")).isNotEmpty();
        assertThat(found.get("jobs")).hasSize(6);
        assertThat(found.get("vendors")).hasSize(3);
    }

    @Test
    void audit_resumedFromCaches_givesTheSameBytesAndReports() throws Exception {
        // What a run leaves that was killed while it compared: all that was computed, and no audit.
        for (String name : List.of("last-key", "last-audit")) {
            Files.delete(first.folder().resolve("ws").resolve(name));
        }
        Ended ended = first.run(List.of(), Map.of(), audit("ws", "reports", 2));
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(ended.messages()).doesNotContain("Nothing changed");
        JsonNode run = JsonMapper.builder().build().readTree(bytes(first, "run.json"));
        assertThat(run.get("stages").valueStream()).anySatisfy(stage -> {
            assertThat(stage.get("name").asString()).isEqualTo("extract");
            assertThat(stage.get("cached").asInt())
                    .isEqualTo(stage.get("items").asInt())
                    .isGreaterThan(8);
        });
        assertThat(bytes(first, "audit.json")).isEqualTo(audit);
        assertThat(bytes(first, "audit.html")).isEqualTo(page);
        assertThat(bytes(first, "audit.xlsx")).isEqualTo(workbook);
    }

    /** Java 21 is the oldest that Daylight runs on; most machines of its developers have a newer one only. */
    @Test
    void audit_onAnOlderJava_givesTheSameBytes() throws Exception {
        Path java = olderJava();
        assumeTrue(java != null, "no JDK 21 to 24 in /usr/lib/jvm");
        List<String> command = new ArrayList<>(List.of(
                java + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Ddaylight.home=" + Launched.LAUNCHER.getParent(),
                "-Djava.io.tmpdir=" + first.temporary(),
                "-jar",
                Path.of("target/daylight.jar").toAbsolutePath().toString()));
        command.addAll(List.of(audit("ws-older", "reports-older", 2)));
        Ended ended = first.ended(first.start(command, Map.of()));
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(Files.readAllBytes(first.folder().resolve("reports-older/audit.json")))
                .isEqualTo(audit);
    }

    @Test
    void audit_inANamespaceWithoutInterfaces_isWhole() {
        assumeTrue(apart, "'unshare -rn' isn't allowed or installed here");
        assertThat(inFirst.data()).contains("acme in the market Backup: 13 documents");
    }

    @Test
    void audit_watchedCallByCall_connectsToNobody() throws Exception {
        assumeTrue(watched, "strace isn't installed, or may not watch here");
        Path trace = folder.resolve("trace");
        // It was watched: the program, and the process that read the documents.
        assertThat(SystemCalls.started(trace, "-Ddaylight.home=")).isPositive();
        assertThat(SystemCalls.started(trace, "-Djdk.net.hosts.file=")).isPositive();
        assertThat(SystemCalls.outward(trace)).isEmpty();

        // And the watch would have seen it: somebody knocks at a closed port of this machine.
        Path control = folder.resolve("control");
        SystemCalls.works(append(SystemCalls.watch(control), "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"));
        assertThat(SystemCalls.outward(control)).singleElement().asString().contains("connect", "127.0.0.1");
    }

    @Test
    void temporaryFiles_afterEveryAudit_areGone() throws IOException {
        assertThat(first.left()).isEmpty();
        assertThat(second.left()).isEmpty();
    }

    @Test
    void temporaryFiles_afterAFailure_areGone() throws Exception {
        Launched failing = Launched.in(folder.resolve("failing"), first.home());
        Path models = failing.folder().resolve("models");
        for (String name : List.of("reader", "pairs")) {
            Path copy = Files.createDirectories(models.resolve(name));
            for (String file : List.of("model.json", "model.onnx")) {
                Files.copy(Path.of("models", name, file), copy.resolve(file));
            }
        }
        Path damaged = models.resolve("pairs/model.onnx");
        byte[] weights = Files.readAllBytes(damaged);
        weights[weights.length / 3] ^= 4;
        Files.write(damaged, weights);
        TrustedMarket.write(failing.folder().resolve("market"), 1);
        Ended ended = failing.run(
                List.of(), Map.of("JDK_JAVA_OPTIONS", "-Ddaylight.models=" + models), audit("ws", "reports", 1));
        assertThat(ended.code()).as(ended.messages()).isEqualTo(2);
        assertThat(ended.messages())
                .contains(
                        "the model file is not the one that model.json describes",
                        "(" + damaged + ")",
                        "Restore the models folder as it was delivered")
                .doesNotContain("\tat ");
        assertThat(failing.left()).isEmpty();
    }

    /** The process that reads notices that nobody asks any more. */
    @Test
    void temporaryFiles_afterTheProgramWasKilled_areRemovedByTheReader() throws Exception {
        Launched killed = reading("orphaned");
        Process program = start(killed);
        ProcessHandle reader = reader(program);
        program.destroyForcibly().waitFor();
        reader.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(killed.left()).isEmpty();
    }

    @Test
    void temporaryFiles_afterBothWereKilled_arePrivateAndRemovedByTheNextRun() throws Exception {
        Launched killed = reading("killed");
        Process program = start(killed);
        ProcessHandle reader = reader(program);
        // Stopped first, or it would clean up between the two blows.
        assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(reader.pid()))
                        .start()
                        .waitFor())
                .isZero();
        program.destroyForcibly().waitFor();
        reader.destroyForcibly();
        reader.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(killed.left()).hasSize(1).allSatisfy(TrustIT::isPrivate);
        assertThat(killed.folder().resolve("ws")).satisfies(TrustIT::isPrivate);

        // The next run is one of another market that fails at once; what was left goes all the same.
        Files.createDirectories(killed.folder().resolve("empty/own/acme"));
        killed.run(List.of(), Map.of(), "audit", "empty", "--out", "out");
        assertThat(killed.left()).isEmpty();
    }

    @Test
    void textOfDocuments_isInReportsAndWorkspaceOnly() throws IOException {
        assertThat(new String(audit, StandardCharsets.UTF_8)).contains(TrustedMarket.MARKER);
        assertThat(inFirst.messages()).contains("Reading documents").doesNotContain(TrustedMarket.MARKER);
        assertThat(inSecond.messages()).doesNotContain(TrustedMarket.MARKER);
        assertThat(Files.readString(first.folder().resolve("reports/run.json"))).doesNotContain(TrustedMarket.MARKER);
        try (Stream<Path> files = Files.walk(first.home())) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(first.home().resolve(".cache"))))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(TrustedMarket.MARKER));
        }
        isPrivate(first.folder().resolve("ws"));
        isPrivate(first.home().resolve(".daylight"));
        assertThat(first.home().resolve(".daylight/logs")).isEmptyDirectory();
    }

    private static Launched reading(String name) throws IOException {
        Launched launched = Launched.in(folder.resolve(name), first.home());
        TrustedMarket.write(launched.folder().resolve("market"), 1);
        return launched;
    }

    private static Process start(Launched launched) throws IOException {
        List<String> command = new ArrayList<>(List.of(Launched.LAUNCHER.toString()));
        command.addAll(List.of(audit("ws", "reports", 1)));
        return launched.start(command, Map.of());
    }

    /** Waits for the process that reads documents. */
    private static ProcessHandle reader(Process program) throws InterruptedException {
        while (program.isAlive()) {
            for (ProcessHandle child : program.children().toList()) {
                if (child.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.endsWith("ReaderProcess"))) {
                    return child;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("it ended before it read anything");
    }

    private static void isPrivate(Path folder) {
        try {
            assertThat(Files.getPosixFilePermissions(folder).stream()
                            .filter(permission -> !permission.name().startsWith("OWNER")))
                    .as(folder.toString())
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String[] audit(String workspace, String out, int threads) {
        return new String[] {
            "audit", "market", "--workspace", workspace, "--out", out, "--threads", String.valueOf(threads)
        };
    }

    private static byte[] bytes(Launched launched, String report) throws IOException {
        return Files.readAllBytes(launched.folder().resolve("reports").resolve(report));
    }

    private static List<String> append(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    private static @org.jspecify.annotations.Nullable Path olderJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return null;
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> version(home).matches("2[1-4]"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").replaceFirst("\\..*", ""))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
