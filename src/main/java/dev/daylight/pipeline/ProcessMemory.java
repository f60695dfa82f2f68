package dev.daylight.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much memory this process used at most, where the system tells. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** {@code peakResidentBytes} on Linux; empty elsewhere. */
    static SortedMap<String, Double> peaks() {
        SortedMap<String, Double> peaks = new TreeMap<>();
        try {
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .forEach(kibibytes -> peaks.put("peakResidentBytes", Double.parseDouble(kibibytes) * 1024));
        } catch (IOException e) {
            // Not a Linux: the figure is left out.
            return peaks;
        }
        return peaks;
    }
}
