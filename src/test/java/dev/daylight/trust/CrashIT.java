package dev.daylight.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.trust.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits that end at any moment, and what is left of them: killed with the process that reads, beside another audit, under a clock
 * that runs backwards. Whoever audits next gets what an undisturbed audit gives, byte for byte.
 */
@Timeout(3600)
@Tag("long")
class CrashIT {
    /** How often to kill; {@code -Ddaylight.kills=200} for more. */
    private static final int KILLS = Integer.getInteger("daylight.kills", 50);

    private static final long SEED = Long.getLong("daylight.kills.seed", 20261124);

    /** What the program says when these begin; the last is none that it says: the audit is kept, and reports are made. */
    private static final List<String> STAGES =
            List.of("Reading documents", "Finding claims", "Looking for contradictions", "Scoring", "reports");

    @TempDir
    private static Path folder;

    private static TwoStates states;

    @BeforeAll
    static void auditInPeace() throws Exception {
        states = TwoStates.in(folder);
    }

    /** SIGKILL of the whole process group at moments drawn by chance: half of them at any, half soon after a stage began. */
    @Test
    void audit_killedAtAnyMoment_goesOnAndGivesTheSameBytes() throws Exception {
        assumeTrue(SystemCalls.works(List.of("setsid", "true")), "no 'setsid' here");
        Random random = new Random(SEED);
        Map<String, Integer> killed = new TreeMap<>();
        int kills = 0;
        int whole = 0;
        // Of another test, whose page may name another day.
        TwoStates.remove(states.out());
        while (kills < KILLS) {
            TwoStates.remove(states.workspace());
            for (int state = 0; state < 2; state++) {
                states.put(state);
                // At most so often in a row, or an audit would never come to its end.
                for (int blow = 0; blow < 7; blow++) {
                    String stage = random.nextBoolean() ? STAGES.get(random.nextInt(STAGES.size())) : "any";
                    long delay = random.nextInt(stage.equals("any") ? (int) states.millis() : 700);
                    if (!kill(stage, delay)) {
                        break;
                    }
                    kills++;
                    killed.merge(stage + ", when it said: " + last(), 1, Integer::sum);
                    assertThat(states.torn()).as("after kill %d", kills).isEmpty();
                }
                Ended ended = states.run();
                assertThat(ended.code()).as(ended.messages()).isZero();
                assertThat(states.wrong(state)).as("after %d kills", kills).isEmpty();
                // ONNX Runtime's empty folder, when the blow fell while it was loaded, stays for ten seconds.
                assertThat(states.launched().left())
                        .allMatch(path -> path.getFileName().toString().startsWith("onnxruntime-java"));
                assertThat(leftovers()).isEmpty();
                whole++;
            }
        }
        Thread.sleep(11_000);
        assertThat(states.run().code()).isZero();
        assertThat(states.launched().left()).isEmpty();
        System.out.println(kills + " kills, " + whole + " audits whole after them; by stage: " + killed);
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
    }

    /** @return whether it was still running */
    private static boolean kill(String stage, long delay) throws Exception {
        Path audit = states.workspace().resolve("last-audit");
        FileTime before = Files.exists(audit) ? Files.getLastModifiedTime(audit) : FileTime.fromMillis(0);
        List<String> command = new ArrayList<>(List.of("setsid", Launched.LAUNCHER.toString()));
        command.addAll(List.of(states.arguments()));
        Process process = states.launched().start(command, TwoStates.QUICK);
        Path messages = states.launched().folder().resolve("messages");
        while (process.isAlive()
                && !stage.equals("any")
                && (stage.equals("reports")
                        ? !Files.exists(audit)
                                || Files.getLastModifiedTime(audit).equals(before)
                        : !Files.readString(messages).contains(stage))) {
            Thread.sleep(5);
        }
        boolean over = process.waitFor(delay, TimeUnit.MILLISECONDS);
        if (over) {
            assertThat(process.exitValue()).as(Files.readString(messages)).isZero();
            return false;
        }
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        int missed = new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                .start()
                .waitFor();
        // It may have ended in the moment before the blow.
        boolean killed = process.waitFor() == 137;
        assertThat(killed || process.exitValue() == 0)
                .as("kill: %d, %s", missed, Files.readString(messages))
                .isTrue();
        for (ProcessHandle child : all) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        return killed;
    }

    private static String last() throws IOException {
        return Files.readAllLines(states.launched().folder().resolve("messages")).stream()
                .reduce("nothing", (first, second) -> second)
                .replaceAll("\\d+", "n");
    }

    /** Files that are half written and that nobody will ever finish. */
    private static List<Path> leftovers() throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path place : List.of(states.workspace(), states.out())) {
            TwoStates.files(place).stream()
                    .filter(file -> file.toString().endsWith(".part"))
                    .forEach(left::add);
        }
        return left;
    }

    @Test
    void audit_besideAnotherOnTheSameWorkspace_saysWhoHoldsItAndDisturbsNothing() throws Exception {
        TwoStates.remove(states.workspace());
        states.put(0);
        List<String> command = new ArrayList<>(List.of(Launched.LAUNCHER.toString()));
        command.addAll(List.of(states.arguments()));
        Process one = states.launched().start(command, TwoStates.QUICK);
        while (one.isAlive() && !Files.exists(states.workspace().resolve("holder"))) {
            Thread.sleep(10);
        }
        // Its messages go elsewhere.
        Launched beside =
                Launched.in(folder.resolve("beside"), states.launched().home());
        Ended ended = beside.run(
                List.of(),
                TwoStates.QUICK,
                "audit",
                states.market().toString(),
                "--workspace",
                states.workspace().toString(),
                "--out",
                "elsewhere");
        assertThat(one.isAlive())
                .as("the first one was over too soon to say anything")
                .isTrue();
        assertThat(ended.code()).as(ended.messages()).isEqualTo(2);
        assertThat(ended.messages())
                .contains("another run is using this workspace: process " + one.pid(), "--workspace")
                .doesNotContain("\tat ");
        Ended first = states.launched().ended(one);
        assertThat(first.code()).as(first.messages()).isZero();
        assertThat(states.wrong(0)).isEmpty();
    }

    /** Two clients on two workspaces, one place for reports: each report is one of theirs, whole. */
    @Test
    void audits_ofTwoWorkspacesIntoOneFolder_neverMixTheirReports() throws Exception {
        states.put(1);
        TwoStates.remove(states.workspace());
        List<String> command = new ArrayList<>(List.of(Launched.LAUNCHER.toString()));
        command.addAll(List.of(states.arguments()));
        Process one = states.launched().start(command, TwoStates.QUICK);
        Launched beside =
                Launched.in(folder.resolve("second"), states.launched().home());
        Ended ended = beside.run(
                List.of(),
                TwoStates.QUICK,
                "audit",
                states.market().toString(),
                "--workspace",
                "ws",
                "--out",
                states.out().toString());
        Ended first = states.launched().ended(one);
        assertThat(first.code()).as(first.messages()).isZero();
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(states.wrong(1)).isSubsetOf("audit.html"); // whose history is empty here
        assertThat(leftovers()).isEmpty();
    }

    /** As if the clock had been put right by ten years after the last audit: everything seems to come from the future. */
    @Test
    void audit_filesFromTheFuture_givesTheSameBytes() throws Exception {
        TwoStates.remove(states.workspace());
        Instant future = Instant.now().plus(Duration.ofDays(3650));
        for (int state = 0; state < 2; state++) {
            states.put(state);
            for (Path place : List.of(states.market(), states.workspace(), states.out())) {
                for (Path file : Files.exists(place) ? TwoStates.files(place) : List.<Path>of()) {
                    Files.setLastModifiedTime(file, FileTime.from(future));
                }
            }
            Path snapshots = states.workspace().resolve("snapshots");
            if (Files.exists(snapshots)) {
                for (Path file : TwoStates.files(snapshots)) {
                    Files.move(
                            file,
                            file.resolveSibling(file.getFileName().toString().replaceFirst("^\\d{8}", "20361124")));
                }
            }
            Ended ended = states.run();
            assertThat(ended.code()).as(ended.messages()).isZero();
            assertThat(states.wrong(state))
                    .as("state %d: %s", state, ended.messages())
                    .isEmpty();
        }
    }
}
