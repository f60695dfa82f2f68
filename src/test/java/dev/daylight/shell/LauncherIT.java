package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program through the launcher, as a user starts it. */
@Timeout(180)
class LauncherIT {
    private static final Path LAUNCHER = Path.of("daylight").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String data, String messages) {}

    @Test
    void version_throughLinksFromAnotherFolder_isPrinted() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
        Files.createDirectories(folder.resolve("bin"));
        Path second = Files.createSymbolicLink(folder.resolve("bin/daylight"), Path.of("../link"));
        Ended ended = run(Map.of(), List.of(second.toString(), "--version"));
        Files.delete(second);
        Files.delete(link);
        assertThat(ended.code()).isZero();
        assertThat(ended.data()).startsWith("daylight 0.").contains("Java ");
        assertThat(ended.messages()).isEmpty();
    }

    @Test
    void argument_withBlanksQuotesAndUmlautsInABareLocale_arrivesWhole() throws Exception {
        String name = "größe \"XL\" 'x' *";
        Ended ended = run(Map.of("LC_ALL", "C", "LANG", "C"), List.of(LAUNCHER.toString(), "audit", name));
        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        "",
                        "Error: There is no such folder (" + name + "). Check the path; it starts from here.\n"));
    }

    @Test
    void environment_ofOtherPrograms_isNotListenedTo() throws Exception {
        Files.writeString(folder.resolve("application.properties"), "spring.main.banner-mode=console\ndebug=true\n");
        Ended ended = run(Map.of("DEBUG", "true", "JAVA_HOME", "/nowhere"), List.of(LAUNCHER.toString(), "version"));
        assertThat(ended.code()).isZero();
        assertThat(ended.data().lines()).hasSize(1);
        assertThat(ended.messages()).isEmpty();
    }

    @Test
    void memory_thatIsNoSize_endsWithTwo() throws Exception {
        Ended ended = run(Map.of("DAYLIGHT_MEMORY", "lots"), List.of(LAUNCHER.toString(), "version"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.messages()).contains("Write a size such as 3g");
    }

    @Test
    void output_thatIsCutOff_endsWithoutAFault() throws Exception {
        Ended ended = run(
                Map.of(),
                List.of("bash", "-c", "set -o pipefail; '" + LAUNCHER + "' help | head -n 1; exit ${PIPESTATUS[1]}"));
        assertThat(ended.code()).isZero();
        assertThat(ended.data().lines()).hasSize(1);
        assertThat(ended.messages()).doesNotContain("fault");
    }

    @Test
    void shell_onATerminal_asksAndRemembers() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no 'script' to make a terminal with");
        Path input = Files.writeString(folder.resolve("input"), "version\nadit\nquit\n");
        Ended ended = run(
                Map.of("TERM", "xterm"),
                List.of(
                        "bash",
                        "-c",
                        "(sleep 6; cat '" + input + "'; sleep 6) | script -qec '" + LAUNCHER + "' /dev/null"));
        assertThat(ended.data()).contains("daylight> ", "Java ", "Did you mean 'audit'?");
        assertThat(folder.resolve("home/.daylight/history")).content().contains("version", "adit");
    }

    private Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path messages = folder.resolve("messages");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        // The sources may be newer than a jar that didn't have to change; a build within the build would follow.
        builder.environment().put("DAYLIGHT_NO_BUILD", "1");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(data, StandardCharsets.UTF_8),
                Files.readString(messages, StandardCharsets.UTF_8));
    }
}
