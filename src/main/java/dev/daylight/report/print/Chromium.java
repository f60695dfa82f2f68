package dev.daylight.report.print;

import dev.daylight.problem.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A browser of this machine that prints without a window. It gets a profile of its own, no network, and a time limit.
 *
 * @param program its file
 */
record Chromium(Path program) {
    /** A program that is none of those below. */
    private static final String VARIABLE = "DAYLIGHT_CHROMIUM";

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "msedge");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The one that the user names, else the first on the path or in its usual place. */
    static Optional<Chromium> find() {
        String told = System.getenv().getOrDefault(VARIABLE, "");
        if (!told.isBlank()) {
            return Optional.of(Path.of(told)).filter(Files::isExecutable).map(Chromium::new);
        }
        List<Path> places = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                NAMES.forEach(name -> places.add(Path.of(folder, name)));
            }
        }
        APPLICATIONS.forEach(application -> places.add(Path.of(application)));
        return places.stream()
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst()
                .map(Chromium::new);
    }

    /**
     * @param work folder for the browser's profile
     * @throws InputException when it prints nothing, or takes longer than two minutes
     */
    void print(Path html, Path pdf, Path work) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--no-pdf-header-footer",
                "--user-data-dir=" + work.resolve("profile"),
                "--print-to-pdf=" + pdf));
        if (isAdministrator()) {
            // Chromium refuses to start otherwise; it opens nothing but our own file, which has no network.
            command.add("--no-sandbox");
        }
        command.add(html.toUri().toString());
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw problem("it doesn't start: " + e.getMessage(), e);
        }
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw problem("it took longer than " + PATIENCE.toMinutes() + " minutes and was stopped", null);
            }
            if (process.exitValue() != 0 || !Files.isRegularFile(pdf)) {
                throw problem("it ended with " + process.exitValue() + " and printed nothing", null);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor(5, TimeUnit.SECONDS);
        }
    }

    private InputException problem(String what, @org.jspecify.annotations.Nullable Throwable cause) {
        InputException problem = new InputException(
                "the report could not be printed: " + what,
                program.toString(),
                "Open audit.html in a browser and print it, or name another program in the variable " + VARIABLE);
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }

    private static boolean isAdministrator() {
        return "root".equals(System.getProperty("user.name"));
    }
}
