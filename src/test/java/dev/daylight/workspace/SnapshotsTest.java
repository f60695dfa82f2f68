package dev.daylight.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    private static final Instant START = Instant.parse("2026-11-24T10:21:52.123Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keep_oneMoreThanTheMost_dropsTheOldest() {
        Snapshots snapshots = Snapshots.of(folder);
        for (int i = 0; i <= Snapshots.MOST; i++) {
            snapshots.keep(START.plusSeconds(i), bytes("audit " + i));
        }
        assertThat(snapshots.names()).hasSize(Snapshots.MOST);
        assertThat(snapshots.read(snapshots.names().getFirst())).isEqualTo(bytes("audit 1"));
        assertThat(snapshots.read(snapshots.names().getLast())).isEqualTo(bytes("audit " + Snapshots.MOST));
    }

    @Test
    void keep_whatTheNewestHolds_addsNone() {
        Snapshots snapshots = Snapshots.of(folder);
        snapshots.keep(START, bytes("same"));
        snapshots.keep(START.plusSeconds(1), bytes("same"));
        assertThat(snapshots.names()).singleElement().asString().startsWith("20261124T102152123Z-");
        snapshots.keep(START.plusSeconds(2), bytes("other"));
        snapshots.keep(START.plusSeconds(3), bytes("same"));
        assertThat(snapshots.names()).hasSize(3);
    }

    @Test
    void keep_afterTheClockWasTurnedBack_isStillTheNewest() {
        Snapshots snapshots = Snapshots.of(folder);
        snapshots.keep(START, bytes("first"));
        snapshots.keep(START.minusSeconds(86_400 * 400), bytes("second"));
        snapshots.keep(START.minusSeconds(86_400 * 300), bytes("third"));
        assertThat(snapshots.names().stream().map(snapshots::read))
                .containsExactly(bytes("first"), bytes("second"), bytes("third"));
        assertThat(snapshots.before(bytes("third"))).hasValue(snapshots.names().get(1));
        // And with time going on as it should, names tell it again.
        snapshots.keep(START.plusSeconds(1), bytes("fourth"));
        assertThat(snapshots.names().getLast()).startsWith("20261124T102153123Z-");
    }

    /** The next audit would compare with it. */
    @Test
    void keep_ofANewestThatIsDamaged_writesItAnew() throws IOException {
        Snapshots snapshots = Snapshots.of(folder);
        snapshots.keep(START, bytes("good"));
        String name = snapshots.names().getFirst();
        Path file = folder.resolve("snapshots/" + name + ".json.gz");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 16;
            Files.write(file, damaged);
            snapshots.keep(START.plusSeconds(5), bytes("good"));
            assertThat(snapshots.names()).containsExactly(name);
            assertThat(snapshots.read(name)).isEqualTo(bytes("good"));
        }
    }

    @Test
    void read_damagedOrUnknown_saysWhatToDo() throws IOException {
        Snapshots snapshots = Snapshots.of(folder);
        snapshots.keep(START, bytes("good"));
        String name = snapshots.names().getFirst();
        Files.writeString(folder.resolve("snapshots/" + name + ".json.gz"), "damaged");
        assertThatThrownBy(() -> snapshots.read(name))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("diff --list");
        assertThatThrownBy(() -> snapshots.read("../last-audit")).isInstanceOf(InputException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
