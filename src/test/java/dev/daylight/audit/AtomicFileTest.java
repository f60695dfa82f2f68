package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void write_targetThatCannotBeReplaced_saysWhereAndLeavesNothing() throws IOException {
        Files.createDirectories(folder.resolve("audit.json/full"));

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("audit.json"), new byte[] {1}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("audit.json");
        assertThat(folder.toFile().list()).containsExactly("audit.json");
    }

    /** The process that wrote it was killed; that of the other one lives. */
    @Test
    void checkFolder_leftoversOfAKilledRun_removesOnlyThose() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String name = "-" + UUID.randomUUID() + ".part";
        Path left = Files.writeString(folder.resolve(".daylight-" + gone.pid() + name), "half");
        Path living = Files.writeString(
                folder.resolve(".daylight-" + ProcessHandle.current().pid() + name), "half");
        Path other = Files.writeString(folder.resolve(".daylight-notes.part"), "the user's");
        AtomicFile.checkFolder(folder);
        assertThat(left).doesNotExist();
        assertThat(living).exists();
        assertThat(other).exists();
    }

    @Test
    void checkFolder_fileInTheWay_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("reports"), "x");

        assertThatThrownBy(() -> AtomicFile.checkFolder(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a file, not a folder");
        AtomicFile.checkFolder(folder.resolve("deep/reports"));
        assertThat(folder.resolve("deep/reports")).isEmptyDirectory();
    }
}
