package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
