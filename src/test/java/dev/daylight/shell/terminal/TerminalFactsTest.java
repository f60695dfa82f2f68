package dev.daylight.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalFactsTest {
    @Test
    void of_launchersProperties_areRead() {
        Properties properties = new Properties();
        properties.setProperty("daylight.terminal", "in,out,err");
        properties.setProperty("daylight.columns", "132");
        TerminalFacts facts = TerminalFacts.of(properties, Map.of("TERM", "xterm"));
        assertThat(facts).isEqualTo(new TerminalFacts(true, true, true, 132, false));
        assertThat(facts.interactive()).isTrue();
    }

    @Test
    void of_noColourOrDumbTerminal_isPlain() {
        Properties properties = new Properties();
        assertThat(TerminalFacts.of(properties, Map.of("TERM", "xterm", "NO_COLOR", "1"))
                        .plain())
                .isTrue();
        assertThat(TerminalFacts.of(properties, Map.of("TERM", "xterm", "NO_COLOR", ""))
                        .plain())
                .isFalse();
        assertThat(TerminalFacts.of(properties, Map.of("TERM", "dumb")).plain()).isTrue();
        assertThat(TerminalFacts.of(properties, Map.of()).interactive()).isFalse();
    }

    @Test
    void progress_offTerminal_isALineAStageOnStandardError() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Console console = new Console(RememberingStream.to(data), new PrintStream(messages), TerminalFacts.NONE);
        var progress = console.progress();
        progress.begin("Reading documents", 411);
        progress.step(10);
        progress.note("one\u001b[2J\ntwo");
        progress.end();
        assertThat(data.size()).isZero();
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("Reading documents (411)\none\\u001b[2J two\n");
    }

    /** Who reads a log shall know whether to wait. */
    @Test
    void progress_longStageOffTerminal_saysFromTimeToTimeWhatIsLeft() {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        AtomicLong seconds = new AtomicLong();
        var progress = new LineProgress(new PrintStream(messages), () -> seconds.get() * 1_000_000_000);
        progress.begin("Comparing pairs", 400);
        for (int done = 1; done <= 400; done++) {
            seconds.incrementAndGet();
            progress.step(done);
        }
        progress.end();
        progress.begin("Scoring", 6);
        progress.step(6);
        assertThat(messages.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2 + 13)
                .startsWith("Comparing pairs (400)", "Comparing pairs: 30 of 400, about 7 min left")
                .contains("Comparing pairs: 360 of 400, about 40 s left")
                .endsWith("Comparing pairs: 390 of 400, about 10 s left", "Scoring (6)");
    }

    /** Torn by a power cut, or something else altogether. */
    @Test
    void lastAudit_damaged_isForgotten(@TempDir Path folder) throws IOException {
        UserFolder home = UserFolder.of(Map.of("HOME", folder.toString()), "/nowhere");
        home.remember(new UserFolder.LastAudit(folder, folder, null));
        Path note = home.folder().resolve("last-audit");
        for (byte[] damaged : List.of(
                new byte[0],
                new byte[] {0, 0, '\n', 0},
                new byte[] {(byte) 0xff, '\n', 'a'},
                "one line".getBytes(StandardCharsets.UTF_8))) {
            Files.write(note, damaged);
            assertThat(home.lastAudit()).isEmpty();
        }
    }

    @Test
    void lastAudit_remembered_isRecalled(@TempDir Path folder) throws IOException {
        UserFolder home = UserFolder.of(Map.of("HOME", folder.toString()), "/nowhere");
        assertThat(home.lastAudit()).isEmpty();
        var audit = new UserFolder.LastAudit(
                folder.resolve("my market"), folder.resolve("reports"), folder.resolve("work"));
        home.remember(audit);
        assertThat(home.lastAudit()).isEqualTo(Optional.of(audit));
    }

    @Test
    void prepare_folderOpenToOthers_closesIt(@TempDir Path folder) throws IOException {
        UserFolder home = new UserFolder(Files.createDirectory(folder.resolve(".daylight")));
        Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(home.prepare()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void log_homeThatIsAFile_goesToTheTemporaryFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".daylight"), "");
        Path log = new UserFolder(file).log(new IllegalStateException("what happened"), true);
        assertThat(log).content().contains("what happened", "TerminalFactsTest");
        Files.delete(log);
    }
}
