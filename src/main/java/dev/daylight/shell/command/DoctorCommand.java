package dev.daylight.shell.command;

import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Table;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code doctor}. */
public final class DoctorCommand {
    private static final int JAVA = 21;
    private static final double HEAP_GIGABYTES = 2;
    private static final double DISK_GIGABYTES = 2;

    private final Console console;
    private final Path home;

    /** @param home the program's folder */
    public DoctorCommand(Console console, Path home) {
        this.console = console;
        this.home = home;
    }

    @Command(
            name = "doctor",
            group = "Daylight",
            description = "Check that this machine has what an audit needs: Java, models, memory, disk.",
            completionProvider = "values",
            help = """
                    Ends with 1 when something is missing, and says what to do.

                    Example:
                      daylight doctor --workspace corpus/.daylight
                    """)
    public void doctor(
            @Option(longName = "workspace", description = "folder that an audit would write to; left out: this one")
                    @Nullable
                    Path workspace,
            @Option(longName = "json", description = "print JSON") boolean json) {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(memory());
        checks.add(processors());
        checks.addAll(disk(workspace == null ? Path.of("") : workspace));
        checks.addAll(ModelCheck.all(home));
        if (json) {
            console.printJson(checks);
        } else {
            console.print(new Table(
                    List.of("", "What", "Found"),
                    checks.stream()
                            .map(check -> List.of(check.passed() ? "ok" : "MISSING", check.name(), check.found()))
                            .toList()));
        }
        List<Check> failed = checks.stream().filter(check -> !check.passed()).toList();
        failed.forEach(check -> console.say(check.name() + ": " + check.remedy() + "."));
        if (!failed.isEmpty()) {
            throw new GateFailure(failed.size() + " of " + checks.size() + " checks failed");
        }
    }

    private static Check java() {
        Runtime.Version version = Runtime.version();
        return Check.of(
                "Java",
                version.feature() >= JAVA,
                version + " (" + System.getProperty("java.vendor") + ") in " + System.getProperty("java.home"),
                "Install a JDK " + JAVA + " or newer, such as Temurin 25");
    }

    private static Check memory() {
        double heap = Runtime.getRuntime().maxMemory() / 1e9;
        String machine =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? gigabytes(system.getTotalMemorySize() / 1e9)
                        : "unknown";
        return Check.of(
                "memory",
                heap >= HEAP_GIGABYTES * 0.95,
                gigabytes(heap) + " for Daylight, " + machine + " in the machine",
                "Allow more with --memory 3g or the variable DAYLIGHT_MEMORY=3g, or use a machine with 4 GB");
    }

    private static Check processors() {
        String architecture = System.getProperty("os.arch");
        boolean known = List.of("amd64", "x86_64", "aarch64", "arm64").contains(architecture);
        return Check.of(
                "processor",
                known,
                Runtime.getRuntime().availableProcessors() + " × " + architecture + ", "
                        + System.getProperty("os.name"),
                "The models run on 64-bit Intel, AMD and ARM only");
    }

    private static List<Check> disk(Path workspace) {
        Path folder = workspace.toAbsolutePath().normalize();
        while (!Files.exists(folder)) {
            folder = Optional.ofNullable(folder.getParent()).orElse(Path.of("/"));
        }
        boolean writable = Files.isDirectory(folder) && Files.isWritable(folder);
        Check write = Check.of(
                "workspace",
                writable,
                folder + (writable ? " can be written" : " can't be written"),
                "Choose another folder with '--workspace', or change who may write there");
        try {
            double free = Files.getFileStore(folder).getUsableSpace() / 1e9;
            return List.of(
                    write,
                    Check.of(
                            "disk",
                            free >= DISK_GIGABYTES,
                            gigabytes(free) + " free",
                            "Make room: " + gigabytes(DISK_GIGABYTES) + " are enough"));
        } catch (IOException e) {
            return List.of(
                    write, Check.of("disk", false, "unknown: " + e.getMessage(), "Choose another workspace folder"));
        }
    }

    private static String gigabytes(double value) {
        return String.format(Locale.ROOT, "%.1f GB", value);
    }
}
