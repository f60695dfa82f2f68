package dev.daylight.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole audits, as a user starts them: of synthetic markets of several sizes, or of a folder. For each a cold run, one in which nothing changed and
 * one in which one document did.
 *
 * <pre>
 * ./bench macro [--assets 400,2000] [--words 1.0] [--seed 7] [--in FOLDER] [--market FOLDER --own VENDOR]
 * </pre>
 */
final class Macro {
    private static final double GIGA = 1e9;
    private final PrintStream out;
    private final Path program;
    private final Path work;

    private Macro(PrintStream out, Path program, Path work) {
        this.out = out;
        this.program = program;
        this.work = work;
    }

    /** What one cold audit took. */
    private record Measured(int documents, double seconds, Map<String, Double> stages) {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        Path work = Path.of(options.getOrDefault("--in", "target/bench"));
        Macro macro = new Macro(
                System.out, Path.of(System.getProperty("daylight.home", ".")).resolve("daylight"), work);
        String market = options.get("--market");
        if (market != null) {
            macro.measure(
                    "given",
                    Path.of(market),
                    options.getOrDefault("--own", ""),
                    new SyntheticMarket.Written(0, 0, 0),
                    false);
            return;
        }
        double words = Double.parseDouble(options.getOrDefault("--words", "1.0"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "7"));
        List<Measured> all = new ArrayList<>();
        for (String size : options.getOrDefault("--assets", "400,2000").split(",")) {
            int documents = Integer.parseInt(size.strip());
            Path folder = work.resolve("market-" + documents);
            delete(folder);
            SyntheticMarket.Written written = new SyntheticMarket(documents, words, seed).write(folder);
            all.add(macro.measure(size, folder, SyntheticMarket.VENDORS.getFirst(), written, true));
        }
        macro.growth(all);
    }

    private Measured measure(String name, Path market, String own, SyntheticMarket.Written written, boolean change)
            throws IOException, InterruptedException {
        Path workspace = work.resolve("workspace-" + name);
        Path reports = work.resolve("reports-" + name);
        delete(workspace);
        delete(reports);
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "audit",
                market.toString(),
                "--workspace",
                workspace.toString(),
                "--out",
                reports.toString()));
        if (!own.isEmpty()) {
            command.addAll(List.of("--own", own));
        }
        ProcessTree.Ran cold = run(command, name);
        JsonNode run = new JsonMapper().readTree(Files.readAllBytes(reports.resolve("run.json")));
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, Long> items = new LinkedHashMap<>();
        run.path("stages").forEach(stage -> {
            seconds.put(stage.path("name").asString(), stage.path("seconds").asDouble());
            items.put(stage.path("name").asString(), stage.path("items").asLong());
        });
        long documents = items.getOrDefault("extract", 0L);
        out.printf(
                Locale.ROOT,
                "%n%d documents, %,d words, %,d sentences, %,d claims, %,d pairs%n",
                documents,
                written.words(),
                written.sentences(),
                items.getOrDefault("embedding", 0L),
                items.getOrDefault("contradictions", 0L));
        tell("cold", cold, workspace);
        out.printf(Locale.ROOT, "  %-16s%10s%14s%14s%n", "stage", "seconds", "documents/s", "sentences/s");
        seconds.forEach((stage, taken) -> {
            if (taken >= 0.005) {
                out.printf(
                        Locale.ROOT,
                        "  %-16s%10.2f%14.1f%14.0f%n",
                        stage,
                        taken,
                        documents / taken,
                        written.sentences() / taken);
            }
        });
        tell("nothing changed", run(command, name), workspace);
        if (change) {
            Path first = firstText(market);
            Files.writeString(
                    first,
                    Files.readString(first)
                            + "\n\nWe keep every audit log for 45 days and never need a credit card for a trial.\n");
            tell("one changed", run(command, name), workspace);
        }
        return new Measured((int) documents, cold.seconds(), seconds);
    }

    private ProcessTree.Ran run(List<String> command, String name) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path log = work.resolve("log-" + name + ".txt");
        ProcessTree.Ran ran = ProcessTree.run(command, log);
        if (ran.exit() != 0) {
            throw new IllegalStateException("the audit ended with " + ran.exit() + ": " + log);
        }
        return ran;
    }

    private void tell(String what, ProcessTree.Ran ran, Path workspace) throws IOException {
        out.printf(
                Locale.ROOT,
                "  %-16s%8.1f s   %.2f GB resident at once in all processes, %.2f GB sum of peaks, workspace %.0f MB%n",
                what,
                ran.seconds(),
                ran.peakTogether() / GIGA,
                ran.peakSum() / GIGA,
                bytes(workspace) / 1e6);
    }

    private void growth(List<Measured> all) {
        for (int i = 1; i < all.size(); i++) {
            Measured small = all.get(i - 1);
            Measured large = all.get(i);
            out.printf(
                    Locale.ROOT,
                    "%nGrowth %d → %d documents, as an exponent (1 is linear): whole audit %.2f%n",
                    small.documents(),
                    large.documents(),
                    Growth.exponent(small.documents(), large.documents(), small.seconds(), large.seconds()));
            large.stages().forEach((stage, taken) -> {
                double before = small.stages().getOrDefault(stage, 0.0);
                if (before >= 0.05 && taken >= 0.05) {
                    out.printf(
                            Locale.ROOT,
                            "  %-16s%6.2f%n",
                            stage,
                            Growth.exponent(small.documents(), large.documents(), before, taken));
                }
            });
        }
    }

    private static Path firstText(Path market) throws IOException {
        try (var files = Files.walk(market)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
