package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: streams, exit codes, Ctrl-C. What it does in there is answered by {@link StandIn}. */
@Timeout(120)
class ProcessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String data, String messages) {}

    @Test
    void audit_ofAMarketWithOddName_putsDataAndMessagesApart() throws Exception {
        Ended ended = run("audit", market("my \"market\""), "--own", "-Acme  Corp", "--threads", "3");
        assertThat(ended.code()).isZero();
        assertThat(ended.data()).contains("my \"market\"", "own -Acme  Corp\n", "threads 3");
        assertThat(ended.messages())
                .contains("Reading documents (3)\n", "note 1 \\u001b[31mred")
                .doesNotContain("\u001b");
    }

    @Test
    void help_withoutArgumentsOffTerminal_isData() throws Exception {
        Ended ended = run();
        assertThat(ended.code()).isZero();
        assertThat(ended.data()).contains("Usage: daylight COMMAND");
        assertThat(ended.messages()).isEmpty();
    }

    @Test
    void command_thatIsUnknown_endsWithTwoAndASuggestion() throws Exception {
        Ended ended = run("adit", market("m"));
        assertThat(ended).isEqualTo(new Ended(2, "", "Error: There is no command 'adit'. Did you mean 'audit'?\n"));
    }

    @Test
    void fault_ofTheProgram_endsWithThreeOneLineAndALog() throws Exception {
        Ended ended = run("audit", market("broken"));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.data()).isEmpty();
        assertThat(ended.messages().lines())
                .singleElement()
                .asString()
                .contains("IllegalArgumentException", ".daylight/logs/failure-", "--debug-text")
                .doesNotContain("the root");
        try (var logs = Files.list(folder.resolve("home/.daylight/logs"))) {
            assertThat(logs)
                    .singleElement()
                    .satisfies(log -> assertThat(log)
                            .content()
                            .contains("IllegalStateException\n", "Caused by", "\tat dev.daylight")
                            .doesNotContain("a fault", "the root"));
        }
        // An error's own words may quote a document: "For input string: …".
        assertThat(run("audit", market("broken"), "--debug").messages())
                .contains("\tat dev.daylight")
                .doesNotContain("the root");
        assertThat(run("audit", market("broken"), "--debug-text").messages())
                .contains("\tat dev.daylight", "IllegalStateException: a fault", "IllegalArgumentException, the root");
    }

    @Test
    void interrupt_ofARunningAudit_endsWithin2SecondsAndSaysWhatIsKept() throws Exception {
        Process process = start("audit", market("slow"));
        awaitStage(process);
        long before = System.nanoTime();
        interrupt(process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("messages")))
                .contains("kept")
                .doesNotContain("\tat ");
    }

    @Test
    void interrupt_ofAnAuditThatDoesNotListen_endsItAnyway() throws Exception {
        Process process = start("audit", market("deaf"));
        awaitStage(process);
        interrupt(process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("messages"))).contains("didn't stop in time");
    }

    private String market(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toString();
    }

    private Ended run(String... arguments) throws Exception {
        Process process = start(arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("data")),
                Files.readString(folder.resolve("messages")));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StandIn.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("data").toFile())
                .redirectError(folder.resolve("messages").toFile());
        builder.environment().put("HOME", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("home"));
        return builder.start();
    }

    private void awaitStage(Process process) throws Exception {
        while (process.isAlive()
                && !Files.readString(folder.resolve("messages")).contains("Reading")) {
            Thread.sleep(50);
        }
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
