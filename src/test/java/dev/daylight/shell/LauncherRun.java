package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher, started as a user starts it.
 *
 * @param folder where it is started; the user's home lies in it
 */
record LauncherRun(Path folder) {
    private static final Path LAUNCHER = Path.of("daylight").toAbsolutePath();

    record Ended(int code, String data, String messages) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        return answering("", arguments);
    }

    /** @param answers what comes through the pipe */
    Ended answering(String answers, String... arguments) throws IOException, InterruptedException {
        return with(Map.of(), answers, arguments);
    }

    /**
     * @param environment variables besides those of this process
     * @param answers what comes through the pipe
     */
    Ended with(Map<String, String> environment, String answers, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        Path data = Files.createTempFile(folder, ".data", "");
        Path messages = Files.createTempFile(folder, ".messages", "");
        Path input = Files.writeString(Files.createTempFile(folder, ".input", ""), answers);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve(".home")).toString());
        // The sources may be newer than a jar that didn't have to change; a build within the build would follow.
        builder.environment().put("DAYLIGHT_NO_BUILD", "1");
        Process process = builder.start();
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(data, StandardCharsets.UTF_8),
                Files.readString(messages, StandardCharsets.UTF_8));
    }
}
