package dev.daylight.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What {@code strace} wrote down of a run and all of its children. */
final class SystemCalls {
    /** To an address of the Internet, also to this machine's own: Daylight and its child talk through pipes. */
    private static final Pattern INTERNET =
            Pattern.compile("\\b(?:connect|sendto|sendmsg|sendmmsg|bind)\\(.*(?:AF_INET|sin_addr|sin6_addr)");
    /** Of the sockets in the file system only the C library's name service may be asked who the user is. */
    private static final Pattern UNIX = Pattern.compile("\\bconnect\\(.*AF_UNIX, sun_path=(?!\"/(?:var/)?run/nscd/)");

    private static final Pattern STARTED = Pattern.compile("\\bexecve\\(.*\\) = 0");

    private SystemCalls() {}

    /** The command that starts another one and watches it; {@code --seccomp-bpf} stops it at the calls asked for only. */
    static List<String> watch(Path into) {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-s",
                "160",
                "-o",
                into.toString(),
                "-e",
                "trace=execve,connect,sendto,sendmsg,sendmmsg,bind");
    }

    static List<String> outward(Path trace) throws IOException {
        try (var lines = Files.lines(trace)) {
            return lines.filter(line ->
                            INTERNET.matcher(line).find() || UNIX.matcher(line).find())
                    .toList();
        }
    }

    /** Programs that were started: the launcher, Java, the tools of the launcher, the process that reads documents. */
    static long started(Path trace, String argument) throws IOException {
        try (var lines = Files.lines(trace)) {
            return lines.filter(line -> STARTED.matcher(line).find() && line.contains(argument))
                    .count();
        }
    }

    /** Whether a command works here: some kernels and containers forbid what it needs. */
    static boolean works(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // not installed
        }
    }
}
