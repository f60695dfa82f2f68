package dev.daylight.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program, started through its launcher in a folder of its own, with its own temporary folder.
 *
 * @param folder where it runs; {@code tmp} is below
 * @param home the user's home
 */
record Launched(Path folder, Path home) {
    static final Path LAUNCHER = Path.of("daylight").toAbsolutePath();

    /**
     * How a run ended.
     *
     * @param messages standard error
     */
    record Ended(int code, String data, String messages) {}

    static Launched in(Path folder, Path home) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(home);
        return new Launched(folder, home);
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** What lies in the temporary folder now. */
    List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary())) {
            return files.sorted().toList();
        }
    }

    /** @param before program and arguments that start the launcher, such as {@code strace}; may be empty */
    Ended run(List<String> before, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(LAUNCHER.toString());
        command.addAll(List.of(arguments));
        return ended(start(command, environment));
    }

    Ended ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(600, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("didn't end in ten minutes: " + Files.readString(folder.resolve("messages")));
        }
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("data")),
                Files.readString(folder.resolve("messages")));
    }

    Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve("data").toFile())
                .redirectError(folder.resolve("messages").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYLIGHT_"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("TMPDIR", temporary().toString());
        // The sources may be newer than a jar that didn't have to change; a build within the build would follow.
        builder.environment().put("DAYLIGHT_NO_BUILD", "1");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
