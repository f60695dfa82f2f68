package dev.daylight.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.trust.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Disks that are full and folders that can't be written: a file system in memory of a few kilobytes, or one mounted read-only, in a name
 * space of its own. The audit names the place and the remedy; with room, the same command gives the same bytes.
 */
@Timeout(3600)
@Tag("long")
class FullDiskIT {
    @TempDir
    private static Path folder;

    private static TwoStates states;

    @BeforeAll
    static void auditInPeace() throws Exception {
        assumeTrue(
                SystemCalls.works(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")),
                "no name space of one's own in which to mount is allowed here");
        states = TwoStates.in(folder.resolve("here"));
        states.put(0);
    }

    @BeforeEach
    void startFromNothing() throws IOException {
        TwoStates.remove(states.workspace());
        Files.createDirectories(states.workspace());
    }

    /** From too small for anything to too small for the index alone. */
    @ParameterizedTest
    @ValueSource(ints = {4, 32, 64, 96, 128, 192, 256, 320, 384})
    void audit_workspaceOnAFullDisk_saysSoAndGoesOnOnceThereIsRoom(int kilobytes) throws Exception {
        Ended ended = mounted("tmpfs", "ws", kilobytes);
        if (ended.code() == 0) {
            // Large enough after all; the others show that small ones were tried.
            assertThat(kilobytes).isGreaterThan(128);
        } else {
            assertClear(ended);
            assertThat(ended.messages())
                    .contains(states.workspace().toString())
                    .contains("--workspace")
                    .contains("No space left on device");
        }
        assertWholeAfterwards();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 64, 128, 256})
    void audit_reportsOnAFullDisk_saysSoAndLeavesWholeOnes(int kilobytes) throws Exception {
        Ended ended = mounted("tmpfs", "reports", kilobytes);
        assertClear(ended);
        assertThat(ended.messages())
                .contains("reports/", "No space left on device", "Make room, or name another folder");
        assertThat(states.torn()).isEmpty();
        assertWholeAfterwards();
    }

    /** What can't be unpacked for want of room isn't damaged, and isn't remembered as if it were. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16})
    void audit_temporaryFilesOnAFullDisk_saysSoAndBlamesNoDocument(int kilobytes) throws Exception {
        Ended ended = mounted("tmpfs", "tmp", kilobytes);
        assertClear(ended);
        assertThat(ended.messages()).contains(states.launched().temporary().toString(), "Make room", "TMPDIR");
        assertWholeAfterwards();
    }

    @Test
    void audit_readOnlyReports_saysSo() throws Exception {
        Ended ended = readOnly("reports", states.arguments());
        assertClear(ended);
        assertThat(ended.messages()).contains("reports", "ead-only file system", "name another folder");
        assertThat(states.torn()).isEmpty();
        assertWholeAfterwards();
    }

    @Test
    void audit_readOnlyWorkspace_saysSo() throws Exception {
        Ended ended = readOnly("ws", states.arguments());
        assertClear(ended);
        assertThat(ended.messages()).contains(states.workspace().toString(), "ead-only file system", "--workspace");
        assertWholeAfterwards();
    }

    /** Then what is kept goes to the user's own folder. */
    @Test
    void audit_readOnlyMarket_givesTheSameBytes() throws Exception {
        List<Path> before = TwoStates.files(states.market());
        Ended ended = readOnly("market", "audit", "market", "--out", "reports");
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(states.wrong(0)).isEmpty();
        assertThat(TwoStates.files(states.market())).isEqualTo(before);
        assertThat(states.launched().home().resolve(".daylight/workspaces")).isNotEmptyDirectory();
    }

    private static void assertClear(Ended ended) {
        assertThat(ended.code()).as(ended.messages()).isEqualTo(2);
        assertThat(ended.messages()).contains("Error: ").doesNotContain("\tat ", "fault in Daylight");
        assertThat(ended.messages().lines().filter(line -> line.startsWith("Error: ")))
                .as("one sentence, and no other: %s", ended.messages())
                .hasSize(1);
    }

    private static void assertWholeAfterwards() throws Exception {
        Ended ended = states.run();
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(states.wrong(0)).as(ended.messages()).isEmpty();
        assertThat(states.launched().left()).isEmpty();
    }

    /** An audit with a small file system at a place; what came to lie there is kept as what a full disk would hold. */
    private static Ended mounted(String type, String place, int kilobytes) throws Exception {
        String script = """
                set -e
                place=$1; shift
                mkdir -p "$place" kept
                mount -t %s -o size=%dk,mode=0700 none "$place"
                if "$@"; then code=0; else code=$?; fi
                rm -rf kept; cp -a "$place" kept
                umount "$place"
                [ "$place" = tmp ] || { rm -rf "$place"; mv kept "$place"; }
                rm -rf kept
                exit $code
                """.formatted(type, kilobytes);
        return inside(script, place, states.arguments());
    }

    private static Ended readOnly(String place, String... arguments) throws Exception {
        return inside("""
                set -e
                place=$1; shift
                mount --bind "$place" "$place"
                mount -o remount,ro,bind "$place"
                "$@"
                """, place, arguments);
    }

    private static Ended inside(String script, String place, String... arguments) throws Exception {
        List<String> command =
                new java.util.ArrayList<>(List.of("unshare", "-rm", "bash", "-c", script, "bash", place));
        return states.launched().run(command, Map.of(), arguments);
    }
}
