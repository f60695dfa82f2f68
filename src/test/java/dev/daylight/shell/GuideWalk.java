package dev.daylight.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.shell.GuideText.Exchange;
import dev.daylight.shell.GuideText.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Does what docs/guide.md says, from its first command to its last, in a folder of its own with a copy of the sample corpus, on a terminal 100
 * columns wide. It is done once in a run of the tests, whichever of them needs it first.
 */
final class GuideWalk implements AutoCloseable {
    static final Path GUIDE = Path.of("docs/guide.md").toAbsolutePath();

    /** What stands on a terminal for a moment only: a bar moves there where the test has lines, and more of them on a slow machine. */
    private static final Pattern PROGRESS =
            Pattern.compile("(Reading documents|Finding claims|Looking for contradictions|Comparing claims|Scoring)"
                    + "( \\(\\d+\\)|: \\d+ of \\d+, about \\d+ (s|min) left)?"
                    + "|\\d+ claims in \\d+ documents");

    private static final String SHOWN_FOLDER = "/home/anna/daylight";

    private static final Pattern SNAPSHOT = Pattern.compile("\\b\\d{8}T\\d{9}Z(?=-[0-9a-f]{12}\\b)");

    private static final List<String> DAYS = List.of("20261102T091200000Z", "20261201T083000000Z");

    /** Gives a test the walk of this run. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == GuideWalk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            assumeTrue(
                    System.getProperty("os.name").equals("Linux") && Files.isExecutable(Path.of("/usr/bin/script")),
                    "no 'script' of util-linux to make a terminal with");
            return GuideWalk.of(context);
        }
    }

    private final Path folder;
    private final GuideText guide;
    private final List<String> times = new ArrayList<>();
    private final Map<Exchange, List<String>> lines = new LinkedHashMap<>();

    private GuideWalk(Path folder, GuideText guide) {
        this.folder = folder;
        this.guide = guide;
    }

    /** The walk of this run, made now if it wasn't yet; its folder goes when the run ends. */
    static GuideWalk of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(GuideWalk.class))
                .getOrComputeIfAbsent(GuideWalk.class, key -> made(), GuideWalk.class);
    }

    private static GuideWalk made() {
        try {
            GuideWalk walk = new GuideWalk(
                    Files.createTempDirectory("guide").toRealPath(), GuideText.of(Files.readString(GUIDE)));
            walk.go();
            return walk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the guide's commands ran", e);
        }
    }

    /** Where the commands ran: {@code market} and {@code reports} are in it. */
    Path folder() {
        return folder;
    }

    /** Each command with the lines it left, in the order of the guide. */
    Map<Exchange, List<String>> lines() {
        return lines;
    }

    /** What the only command that begins so left. */
    String output(String command) {
        List<String> found = lines.entrySet().stream()
                .filter(entry -> entry.getKey().command().startsWith(command))
                .map(entry -> String.join("\n", entry.getValue()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " commands of the guide begin with: " + command);
        }
        return found.getFirst();
    }

    /** The guide with what the commands left in place of what stands there. */
    String rewritten() {
        return new GuideText(guide.parts().stream().map(this::renewed).toList()).markdown();
    }

    private Part renewed(Part part) {
        return switch (part) {
            case GuideText.Prose prose -> prose;
            case GuideText.Saved saved -> saved;
            case GuideText.Session session ->
                new GuideText.Session(session.exchanges().stream()
                        .map(exchange -> exchange.showing(lines.getOrDefault(exchange, List.of())))
                        .toList());
        };
    }

    private void go() throws IOException, InterruptedException {
        copy(Path.of("corpus"), folder.resolve("corpus"));
        Files.createSymbolicLink(folder.resolve("daylight"), Path.of("daylight").toAbsolutePath());
        // The README's command comes before the guide: what only the first start after a build says was said there.
        typed("./daylight --version >/dev/null 2>&1");
        for (Part part : guide.parts()) {
            switch (part) {
                case GuideText.Prose prose -> {}
                case GuideText.Saved saved -> save(saved);
                case GuideText.Session session -> {
                    for (Exchange exchange : session.exchanges()) {
                        if (lines.put(exchange, typed(exchange.command())) != null) {
                            throw new IllegalArgumentException("The guide has the same twice: " + exchange.command());
                        }
                    }
                }
            }
        }
    }

    private void save(GuideText.Saved saved) throws IOException {
        Path file = folder.resolve(saved.path());
        Files.createDirectories(folder.resolve(saved.path()).resolveSibling("."));
        Files.writeString(file, saved.content());
    }

    private List<String> typed(String command) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve(".command"), command + "\n");
        Path shown = folder.resolve(".shown");
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qec", "stty cols 100 rows 50; bash '" + script + "'", "/dev/null")
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(shown.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", Files.createDirectories(folder.resolve(".home")).toString());
        environment.put("NO_COLOR", "1");
        environment.put("TERM", "xterm");
        environment.put("LC_ALL", "C.UTF-8");
        // The sources may be newer than a jar that didn't have to change; a build within the build would follow.
        environment.put("DAYLIGHT_NO_BUILD", "1");
        Process process = builder.start();
        if (!process.waitFor(600, TimeUnit.SECONDS)) {
            process.destroy();
            throw new IllegalStateException("Still running after 600 s: " + command);
        }
        List<String> left = new ArrayList<>();
        for (String line : Files.readString(shown).split("\r?\n")) {
            if (!PROGRESS.matcher(line).matches()) {
                left.add(SNAPSHOT.matcher(line.replace(folder.toString(), SHOWN_FOLDER))
                        .replaceAll(found -> day(found.group())));
            }
        }
        return GuideText.withoutBlankEnd(left);
    }

    /** Snapshots bear the time when they were made: the first of the walk is shown as of November, the second as of December. */
    private String day(String time) {
        if (!times.contains(time)) {
            times.add(time);
        }
        return DAYS.get(times.indexOf(time));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                // Neither what an audit left in the working copy, nor decisions that somebody made there.
                if (relative.startsWith(".daylight") || relative.endsWith("review.yaml")) {
                    continue;
                }
                Path target = to.resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
