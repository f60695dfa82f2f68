package dev.daylight.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whole audits by the launcher, on a real cluster of this machine, against the same audit without one. Takes the program that lies in
 * {@code target}: build it first.
 */
@Tag("long")
class SparkClusterIT {
    private static final Path MARKET = Path.of("corpus").toAbsolutePath();
    private static final double TOLERANCE = 1e-6;
    private static final Duration PATIENCE = Duration.ofMinutes(9);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path shared;

    private static JsonNode alone = new ObjectMapper().createObjectNode();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String messages, JsonNode audit) {}

    @BeforeAll
    static void auditAlone() throws IOException, InterruptedException {
        assertThat(Path.of("target", "lib"))
                .as("the program's libraries: run 'mvn package' first")
                .isDirectory();
        Ended ended = end(start(shared, MARKET.toString()), shared);
        assertThat(ended.code()).as(ended.messages()).isZero();
        alone = ended.audit();
        assertThat(alone.path("contradictions").size()).isGreaterThan(10);
        assertThat(alone.path("overlaps").size()).isGreaterThan(10);
    }

    @Test
    void audit_onTwoWorkers_findsTheSame() throws IOException, InterruptedException {
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Ended ended = end(spark(MARKET.toString(), cluster.address()), folder);
            assertThat(ended.code()).as(ended.messages()).isZero();
            assertSame(alone, ended.audit(), "");
        }
    }

    /** What the dead worker had done and was doing is done anew by the other. */
    @Test
    void audit_whoseWorkerDies_findsTheSame() throws IOException, InterruptedException {
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Process audit = spark(MARKET.toString(), cluster.address());
            await(audit, "Finding claims");
            TimeUnit.SECONDS.sleep(4);
            assertThat(messages(folder)).as("the audit is still on its way").doesNotContain("Comparing claims");
            cluster.kill(2);
            Ended ended = end(audit, folder);
            assertThat(ended.code()).as(ended.messages()).isZero();
            assertThat(Files.readString(folder.resolve("master.log"))).contains("lost executor");
            assertSame(alone, ended.audit(), "");
        }
    }

    /** On another file system than this machine's own, whose documents workers fetch. */
    @Test
    void audit_ofAMarketElsewhere_findsTheSame() throws IOException, InterruptedException {
        Path settings = Files.writeString(
                folder.resolve("spark.conf"),
                "spark.hadoop.fs.viewfs.mounttable.far.link./markets="
                        + MARKET.getParent().toUri() + "\n");
        Process audit = start(
                folder,
                "viewfs://far/markets/corpus",
                "--engine",
                "spark",
                "--master",
                "local[2]",
                "--spark-settings",
                settings.toString());
        Ended ended = end(audit, folder);
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertSame(alone, ended.audit(), "");
    }

    @Test
    void audit_withoutACluster_saysSo() throws IOException, InterruptedException {
        Process audit = spark(MARKET.toString(), "spark://127.0.0.1:1");
        assertThat(audit.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(audit.exitValue()).isEqualTo(2);
        assertThat(messages(folder)).contains("spark://127.0.0.1:1").doesNotContain("\tat ");
    }

    private Process spark(String market, String master) throws IOException {
        return start(folder, market, "--engine", "spark", "--master", master);
    }

    private static Process start(Path folder, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("daylight").toAbsolutePath().toString(), "audit"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--workspace",
                folder.resolve("workspace").toString(),
                "--out",
                folder.resolve("out").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages").toFile());
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("DAYLIGHT_NO_BUILD", "1");
        return builder.start();
    }

    private static Ended end(Process audit, Path folder) throws IOException, InterruptedException {
        try {
            assertThat(audit.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the audit ends; until now: %s", messages(folder))
                    .isTrue();
        } finally {
            audit.descendants().forEach(ProcessHandle::destroyForcibly);
            audit.destroyForcibly();
        }
        Path file = folder.resolve("out/audit.json");
        JsonNode audited = Files.exists(file)
                ? new ObjectMapper().readTree(Files.readAllBytes(file))
                : new ObjectMapper().createObjectNode();
        return new Ended(audit.exitValue(), messages(folder), audited);
    }

    private void await(Process audit, String message) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!messages(folder).contains(message)) {
            assertThat(audit.isAlive()).as(messages(folder)).isTrue();
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String messages(Path folder) throws IOException {
        return Files.readString(folder.resolve("messages"), StandardCharsets.UTF_8);
    }

    /** The same tree; numbers equal to {@value #TOLERANCE}, all else equal. */
    private static void assertSame(JsonNode expected, JsonNode actual, String place) {
        if (expected.isNumber() && actual.isNumber()) {
            assertThat(Math.abs(expected.asDouble() - actual.asDouble()))
                    .as(place)
                    .isLessThanOrEqualTo(TOLERANCE);
        } else if (expected.isObject() && actual.isObject()) {
            assertThat(List.copyOf(actual.propertyNames())).as(place).isEqualTo(List.copyOf(expected.propertyNames()));
            expected.propertyNames()
                    .forEach(name -> assertSame(expected.path(name), actual.path(name), place + "/" + name));
        } else if (expected.isArray() && actual.isArray()) {
            assertThat(actual.size()).as(place).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(expected.path(i), actual.path(i), place + "/" + i);
            }
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }
}
