package dev.daylight.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With programs of the desktop's names that note what they were given. */
class DesktopTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path report;

    @BeforeEach
    void makeReport() throws IOException {
        // What a shell would act on.
        report = Files.writeString(folder.resolve("a $(touch hacked) `id` & ; ' \"x\".html"), "");
    }

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open, 1", "Mac OS X, open, 1", "Windows 11, rundll32.exe, 2"})
    void open_eachSystem_handsTheFileOverAsOneArgument(String system, String program, int arguments) throws Exception {
        program(program, "for one; do printf '%s\\n' \"$one\"; done > '" + folder + "/given'");
        assertThat(desktop(system, ":0").open(report)).isEqualTo(Desktop.Outcome.OPENED);
        assertThat(Files.readAllLines(folder.resolve("given")))
                .hasSize(arguments)
                .last()
                .isEqualTo(report.toString());
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void open_programThatStays_isNotWaitedFor() throws Exception {
        program("xdg-open", "exec sleep 8");
        long before = System.nanoTime();
        assertThat(desktop("Linux", ":0").open(report)).isEqualTo(Desktop.Outcome.OPENED);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void open_programThatCannot_isTold() throws Exception {
        program("xdg-open", "exit 3");
        assertThat(desktop("Linux", ":0").open(report)).isEqualTo(Desktop.Outcome.REFUSED);
    }

    @Test
    void open_withoutDisplayOrProgram_startsNothing() throws Exception {
        assertThat(desktop("Linux", ":0").open(report)).isEqualTo(Desktop.Outcome.NO_PROGRAM);
        program("xdg-open", "touch '" + folder + "/given'");
        assertThat(desktop("Linux", "").open(report)).isEqualTo(Desktop.Outcome.NO_DISPLAY);
        assertThat(folder.resolve("given")).doesNotExist();
    }

    /** A program of this name in the folder where the user happens to be is somebody else's. */
    @Test
    void open_pathWithRelativeFolders_looksInNoneOfThem() throws Exception {
        Desktop desktop = new Desktop("Linux", Map.of("PATH", ":.:bin", "DISPLAY", ":0"), Duration.ofSeconds(1));
        assertThat(desktop.open(report)).isEqualTo(Desktop.Outcome.NO_PROGRAM);
    }

    private Desktop desktop(String system, String display) {
        return new Desktop(
                system, Map.of("PATH", folder.resolve("bin").toString(), "DISPLAY", display), Duration.ofSeconds(3));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
