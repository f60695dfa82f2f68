package dev.daylight.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.trust.Launched.Ended;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an audit may take is what it was told: threads, memory, the largest file; and Ctrl-C gives it all back. */
@Timeout(1200)
@Tag("long")
class ResourcesIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Launched launched;

    @BeforeEach
    void makeMarket() throws IOException {
        launched = Launched.in(folder, folder.resolve("home"));
        TrustedMarket.write(folder.resolve("market"), 1);
    }

    /** Seen in the list of threads that the system keeps: all workers bear a name and a number. */
    @Test
    void threads_asManyAsWereAskedFor_neverMore() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "this system doesn't list threads");
        assertThat(workers("1")).containsExactly("daylight-0");
        assertThat(workers("3")).containsExactly("daylight-0", "daylight-1", "daylight-2");
    }

    private Set<String> workers(String threads) throws Exception {
        Process process =
                start("audit", "market", "--workspace", "ws-" + threads, "--out", "reports", "--threads", threads);
        Set<String> seen = new TreeSet<>();
        while (process.isAlive()) {
            try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
                tasks.map(ResourcesIT::name)
                        .filter(name -> name.matches("daylight-\\d+"))
                        .forEach(seen::add);
            } catch (IOException | UncheckedIOException e) {
                // It has just ended.
                break;
            }
            Thread.sleep(20);
        }
        assertThat(launched.ended(process).code()).isZero();
        return seen;
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException e) {
            return ""; // a thread that has just ended
        }
    }

    @Test
    void memory_thatWasAllowed_isTheHeapAndSaysWhenItIsTooLittle() throws Exception {
        Ended ended = run("--memory", "900m", "audit", "market", "--out", "reports");
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(json("run.json").get("machine").get("heapMiB").asInt()).isBetween(850, 900);
        // The option wins over the variable, wherever it stands.
        Ended doctor = launched.run(List.of(), Map.of("DAYLIGHT_MEMORY", "2g"), "doctor", "--memory=1g");
        assertThat(doctor.data()).contains("1.0 GB for Daylight");

        Ended little = run("audit", "market", "--workspace", "little", "--out", "reports", "--memory", "128m");
        assertThat(little.code()).isEqualTo(3);
        assertThat(little.messages())
                .contains("The memory is used up", "--memory 1g")
                .doesNotContain("\tat ", "fault in Daylight");
        // An audit that had no memory left may have had too little to clean up with; the next one does.
        assertThat(run("audit", "market", "--workspace", "little", "--out", "reports")
                        .code())
                .isZero();
        assertThat(launched.left()).isEmpty();
    }

    @Test
    void maxFile_largerFiles_areListedAndNotOpened() throws Exception {
        Path huge = folder.resolve("market/own/acme/rep/recording.md");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        Ended ended = run("audit", "market", "--out", "reports", "--max-file", "1m");
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(json("audit.json")
                        .get("assets")
                        .valueStream()
                        .filter(asset -> asset.get("path").asString().endsWith("recording.md"))
                        .map(asset -> asset.get("status").asString() + ": "
                                + asset.get("reason").asString()))
                .containsExactly("unreadable: larger than the 1 MB that --max-file allows");
        assertThat(run("audit", "market", "--max-file", "much").messages())
                .contains("'--max-file': 'much' is not a size such as 50m or 2g");
        Ended plan = run("prune", "market", "--max-file", "1m");
        assertThat(plan.code()).as(plan.messages()).isZero();
    }

    /** In every stage; on a terminal and elsewhere it is the same signal. */
    @Test
    void interrupt_inAnyStage_endsWithin2SecondsAndTheNextAuditGoesOn() throws Exception {
        run("audit", "market", "--workspace", "peace", "--out", "peaceful");
        for (String stage : List.of("Reading documents", "Finding claims", "claims in")) {
            Process process = start("audit", "market", "--workspace", "ws", "--out", "reports");
            Path messages = folder.resolve("messages");
            while (process.isAlive() && !Files.readString(messages).contains(stage)) {
                Thread.sleep(10);
            }
            long before = System.nanoTime();
            assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            long millis = (System.nanoTime() - before) / 1_000_000;
            // Two seconds, and what a busy machine needs to end a process.
            assertThat(millis).as(stage).isLessThan(3000);
            System.out.println("Ctrl-C at '" + stage + "': ended after " + millis + " ms with " + process.exitValue());
            assertThat(process.exitValue()).as(Files.readString(messages)).isIn(130, 0);
            assertThat(Files.readString(messages)).doesNotContain("\tat ");
        }
        Ended ended = run("audit", "market", "--workspace", "ws", "--out", "reports");
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("reports/audit.json")))
                .isEqualTo(Files.readAllBytes(folder.resolve("peaceful/audit.json")));
        assertThat(launched.left()).isEmpty();
    }

    private Ended run(String... arguments) throws Exception {
        return launched.run(List.of(), Map.of(), arguments);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Launched.LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return launched.start(command, Map.of());
    }

    private JsonNode json(String report) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(folder.resolve("reports").resolve(report)));
    }
}
