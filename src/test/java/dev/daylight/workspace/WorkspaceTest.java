package dev.daylight.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String STAGE = "annotate";

    @TempDir
    Path folder;

    private static CacheKey key(int i) {
        return CacheKey.of(STAGE, "document " + i, "model 1");
    }

    private static byte[] content(int i) {
        Random random = new Random(i);
        if (i % 2 == 0) {
            return ("sentence " + i + " ").repeat(random.nextInt(100)).getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private void fill(int entries) {
        try (Workspace workspace = Workspace.open(folder)) {
            for (int i = 0; i < entries; i++) {
                workspace.cache().put(STAGE, key(i), content(i));
            }
        }
    }

    private Path segment() {
        return folder.resolve("cache").resolve(STAGE + ".segment");
    }

    @Test
    void get_afterReopening_givesWhatWasPut() {
        fill(100);
        try (Workspace workspace = Workspace.open(folder)) {
            for (int i = 0; i < 100; i++) {
                assertThat(workspace.cache().get(STAGE, key(i))).hasValue(content(i));
            }
            assertThat(workspace.cache().get(STAGE, key(100))).isEmpty();
            assertThat(workspace.cache().get("embed", key(1))).isEmpty();
        }
    }

    @Test
    void put_sameKeyAgain_replaces() {
        fill(3);
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.cache().put(STAGE, key(1), new byte[] {1, 2, 3});
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.cache().get(STAGE, key(1))).hasValue(new byte[] {1, 2, 3});
            assertThat(workspace.cache().size(STAGE)).isEqualTo(3);
        }
    }

    @Test
    void get_fileCutAnywhere_givesRightContentOrNone() throws IOException {
        fill(40);
        byte[] whole = Files.readAllBytes(segment());
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Files.write(segment(), Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertOnlyTruth(0);
        }
    }

    @Test
    void get_bitsFlippedAnywhere_givesRightContentOrNone() throws IOException {
        fill(40);
        byte[] whole = Files.readAllBytes(segment());
        Random random = new Random(8);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment(), damaged);
            assertOnlyTruth(0);
        }
    }

    @Test
    void get_oneContentDamaged_losesOnlyThatOne() throws IOException {
        fill(40);
        byte[] damaged = Files.readAllBytes(segment());
        damaged[60] ^= 1; // within the content of the first entry
        Files.write(segment(), damaged);
        assertOnlyTruth(39);
    }

    private void assertOnlyTruth(int atLeast) {
        try (Workspace workspace = Workspace.open(folder)) {
            int found = 0;
            for (int i = 0; i < 40; i++) {
                var got = workspace.cache().get(STAGE, key(i));
                if (got.isPresent()) {
                    assertThat(got.orElseThrow()).isEqualTo(content(i));
                    found++;
                }
            }
            assertThat(found).isGreaterThanOrEqualTo(atLeast);
        }
    }

    @Test
    void put_afterTornEnd_isFoundAgain() throws IOException {
        fill(5);
        byte[] whole = Files.readAllBytes(segment());
        Files.write(segment(), Arrays.copyOf(whole, whole.length - 3));
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.cache().put(STAGE, key(9), content(9));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.cache().get(STAGE, key(9))).hasValue(content(9));
        }
    }

    @Test
    void prune_afterARun_keepsOnlyWhatItUsed() {
        fill(10);
        try (Workspace workspace = Workspace.open(folder)) {
            for (int i = 0; i < 10; i += 3) {
                assertThat(workspace.cache().get(STAGE, key(i))).isPresent();
            }
            workspace.cache().put(STAGE, key(20), content(20));
            assertThat(workspace.cache().prune()).isEqualTo(6);
            assertThat(workspace.cache().get(STAGE, key(3))).hasValue(content(3));
            workspace.cache().put(STAGE, key(21), content(21));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            List<Integer> there = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                if (workspace.cache().get(STAGE, key(i)).isPresent()) {
                    there.add(i);
                }
            }
            assertThat(there).containsExactly(0, 3, 6, 9, 20, 21);
            assertThat(workspace.cache().prune()).isZero();
        }
    }

    @Test
    void open_heldByAnother_saysWho() {
        try (Workspace first = Workspace.open(folder)) {
            assertThatThrownBy(() -> Workspace.open(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first.cache().size(STAGE)).isZero();
        }
        Workspace.open(folder).close();
    }

    @Test
    void open_onPosix_closesTheFolderToOthers() throws IOException {
        Path fresh = folder.resolve("deep").resolve(Workspace.NAME);
        Workspace.open(fresh).close();
        for (Path made : List.of(fresh, fresh.getParent())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void open_placeIsAFile_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> Workspace.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--workspace");
    }

    @Test
    void lastAudit_damaged_isMissing() throws IOException {
        byte[] audit = "{\"schemaVersion\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(Workspace.lastAudit(folder)).isEmpty();
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.lastAudit().replace(audit);
        }
        assertThat(Workspace.lastAudit(folder)).hasValue(audit);
        Path file = folder.resolve("last-audit");
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length - 2] ^= 1;
        Files.write(file, damaged);
        assertThat(Workspace.lastAudit(folder)).isEmpty();
    }

    @Test
    void put_whileInterrupted_isKept() {
        try (Workspace workspace = Workspace.open(folder)) {
            Thread.currentThread().interrupt();
            workspace.cache().put(STAGE, key(1), content(1));
            assertThat(workspace.cache().get(STAGE, key(1))).hasValue(content(1));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.cache().get(STAGE, key(1))).hasValue(content(1));
        }
    }

    @Test
    void put_afterClose_isRefused() {
        Workspace workspace = Workspace.open(folder);
        workspace.close();
        assertThatThrownBy(() -> workspace.cache().put(STAGE, key(1), content(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void key_partsShifted_differs() {
        assertThat(CacheKey.of("ab", "c")).isNotEqualTo(CacheKey.of("a", "bc"));
    }

    @Test
    void open_leftoversOfAKilledRun_areRemoved() throws IOException {
        fill(1);
        Path leftover = Files.writeString(folder.resolve("cache").resolve("annotate.segment123.part"), "half");
        Workspace.open(folder).close();
        assertThat(leftover).doesNotExist();
    }
}
