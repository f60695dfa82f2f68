package dev.daylight.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;

/** Writes {@code run.json}: what of a run is not deterministic and so doesn't belong into {@code audit.json}. */
public final class RunJson {
    private RunJson() {}

    /**
     * One run.
     *
     * @param started when, ISO 8601 in UTC
     * @param seconds how long, wall clock
     * @param stages in the order they ran
     * @param versions by component: daylight, java, os, …
     * @param machine by name: processors, memory in MiB, …
     * @param figures whatever else was measured: peak memory, bytes on disk, hits of the cache, …
     */
    public record Run(
            String started,
            double seconds,
            List<Stage> stages,
            SortedMap<String, String> versions,
            SortedMap<String, String> machine,
            SortedMap<String, Double> figures) {
        public Run {
            stages = List.copyOf(stages);
            versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
            machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }
    }

    /**
     * One stage of a run.
     *
     * @param name name of the package that does it
     * @param seconds wall clock
     * @param items how many documents, sentences or pairs it went through
     * @param cached how many of them were already known
     */
    public record Stage(String name, double seconds, long items, long cached) {}

    /** Writes whole or not at all. */
    public static void write(Run run, Path file) {
        String text = SteadyNumbers.mapper()
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(run)
                .replace("\r\n", "\n");
        AtomicFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** This machine and virtual machine, for {@code versions} and {@code machine}. */
    public static SortedMap<String, String> thisMachine() {
        Runtime runtime = Runtime.getRuntime();
        SortedMap<String, String> machine = new TreeMap<>();
        machine.put("heapMiB", String.valueOf(runtime.maxMemory() >> 20));
        machine.put("java", Runtime.version().toString());
        machine.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        machine.put("processors", String.valueOf(runtime.availableProcessors()));
        return machine;
    }
}
