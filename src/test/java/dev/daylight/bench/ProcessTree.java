package dev.daylight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a program and watches how much memory it and all that it starts have resident; Linux only, since it reads {@code /proc}. */
final class ProcessTree {
    private static final long EVERY_MILLISECONDS = 20;

    private ProcessTree() {}

    /**
     * What a run took.
     *
     * @param exit what it ended with
     * @param seconds wall clock
     * @param peakTogether most bytes resident at one moment in all processes
     * @param peakSum sum of each process' own peak (VmHWM), in bytes: what they could have taken together at worst
     */
    record Ran(int exit, double seconds, long peakTogether, long peakSum) {}

    static Ran run(List<String> command, Path log) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Map<Long, Long> peaks = new TreeMap<>();
        long together = 0;
        while (process.isAlive()) {
            long now = 0;
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            for (ProcessHandle one : all) {
                now += status(one.pid(), "VmRSS:");
                peaks.merge(one.pid(), status(one.pid(), "VmHWM:"), Math::max);
            }
            together = Math.max(together, now);
            Thread.sleep(EVERY_MILLISECONDS);
        }
        return new Ran(
                process.waitFor(),
                (System.nanoTime() - begin) / 1e9,
                together,
                peaks.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Bytes of a line of a process' status; 0 when it is gone. */
    static long status(long pid, String field) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
                if (line.startsWith(field)) {
                    return Long.parseLong(line.replaceAll("\\D+", "")) * 1024;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }
}
