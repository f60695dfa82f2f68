package dev.daylight.shell.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The desktop's own way to open a file: {@code xdg-open}, macOS's {@code open}, Windows' protocol handler. The program is started
 * itself, with the file as one argument; no shell reads the file's name.
 *
 * @param system name of the operating system, as in {@code os.name}
 * @param environment of this process
 * @param patience how long to wait for a program that says at once that it can't
 */
public record Desktop(String system, Map<String, String> environment, Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(2);

    /** How opening a file ended. */
    public enum Outcome {
        /** A program took it. */
        OPENED,
        /** Nobody would see it: no display, as over SSH or in a container. */
        NO_DISPLAY,
        /** There is no program to ask. */
        NO_PROGRAM,
        /** The program was asked and said no. */
        REFUSED
    }

    public Desktop {
        environment = Map.copyOf(environment);
    }

    public static Desktop here() {
        return new Desktop(System.getProperty("os.name", ""), System.getenv(), USUAL);
    }

    /** @param file exists */
    public Outcome open(Path file) throws InterruptedException {
        String name = system.toLowerCase(Locale.ROOT);
        String path = file.toAbsolutePath().normalize().toString();
        if (name.startsWith("windows")) {
            // 'start' is a word of cmd, which would read '&' and '^' in the name; the handler behind it isn't.
            return run("rundll32.exe", List.of("url.dll,FileProtocolHandler", path));
        }
        if (name.startsWith("mac")) {
            return run("open", List.of(path));
        }
        if (!has("DISPLAY") && !has("WAYLAND_DISPLAY")) {
            return Outcome.NO_DISPLAY;
        }
        return run("xdg-open", List.of(path));
    }

    private Outcome run(String program, List<String> arguments) throws InterruptedException {
        Optional<Path> found = find(program);
        if (found.isEmpty()) {
            return Outcome.NO_PROGRAM;
        }
        List<String> command = new ArrayList<>(List.of(found.get().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            // Some hand the file over and end, others stay until the window is closed.
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ended && process.exitValue() != 0 ? Outcome.REFUSED : Outcome.OPENED;
        } catch (IOException e) {
            return Outcome.REFUSED;
        }
    }

    /** In the folders of {@code PATH} that don't depend on where the user is. */
    private Optional<Path> find(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            try {
                Path candidate = Path.of(folder).resolve(program);
                if (candidate.isAbsolute() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            } catch (InvalidPathException e) {
                // A folder that can't be named holds no program.
                continue;
            }
        }
        return Optional.empty();
    }

    private boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
