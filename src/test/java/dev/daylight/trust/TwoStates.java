package dev.daylight.trust;

import dev.daylight.trust.Launched.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small market in two states, one after the other, each audited in peace: what disturbed audits are compared with. Two, so that
 * reports and workspace have something older in them that a disturbed run could take for its own.
 */
final class TwoStates {
    static final List<String> REPORTS = List.of("audit.json", "audit.html", "audit.xlsx");

    /** Short runs don't pay for the optimising compiler; what is computed is the same. */
    static final Map<String, String> QUICK = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** The moment of the audit before, which the page names; also its day, which one test sets ten years ahead. */
    private static final String STAMP = "\\d{8}T\\d{9}Z|\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d UTC";

    private final Launched launched;
    private final List<Map<String, String>> peaceful = new ArrayList<>();
    private long nanos;

    private TwoStates(Launched launched) {
        this.launched = launched;
    }

    /** Audits both states in an empty folder. */
    static TwoStates in(Path folder) throws IOException, InterruptedException {
        TwoStates states = new TwoStates(Launched.in(folder, folder.resolve("home")));
        for (int state = 0; state < 2; state++) {
            states.put(state);
            long begin = System.nanoTime();
            Ended ended = states.run();
            states.nanos = Math.max(states.nanos, System.nanoTime() - begin);
            if (ended.code() != 0) {
                throw new IOException("the undisturbed audit failed: " + ended.messages());
            }
            states.peaceful.add(states.reports());
        }
        if (states.peaceful.get(0).equals(states.peaceful.get(1))) {
            throw new IllegalStateException("the two states have the same reports");
        }
        return states;
    }

    Launched launched() {
        return launched;
    }

    /** How long an audit took that had nothing to go on from, start of the program included. */
    long millis() {
        return nanos / 1_000_000;
    }

    Path workspace() {
        return launched.folder().resolve("ws");
    }

    Path out() {
        return launched.folder().resolve("reports");
    }

    Path market() {
        return launched.folder().resolve("market");
    }

    /** Makes the market what it is in this state, 0 or 1. */
    void put(int state) throws IOException {
        TrustedMarket.write(market(), 1);
        if (state == 1) {
            Files.writeString(market().resolve("own/acme/rep/deck.md"), """
                    # Acme

                    Acme keeps backups for 21 days. The free plan includes 4 users.

                    Acme does not support single sign-on in every plan. Acme restores single files, too.
                    """);
        }
    }

    String[] arguments() {
        return new String[] {"audit", "market", "--workspace", "ws", "--out", "reports"};
    }

    Ended run() throws IOException, InterruptedException {
        return launched.run(List.of(), QUICK, arguments());
    }

    /** Reports that aren't what an undisturbed audit of this state writes. */
    List<String> wrong(int state) throws IOException {
        Map<String, String> found = reports();
        List<String> wrong = REPORTS.stream()
                .filter(name -> !Objects.equals(peaceful.get(state).get(name), found.get(name)))
                .toList();
        for (String name : wrong) {
            keep("expected-" + name, peaceful.get(state).get(name));
            keep("found-" + name, found.get(name));
        }
        return wrong;
    }

    /** For whoever wants to know what the difference is. */
    private static void keep(String name, @Nullable String bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/disturbed"));
        if (bytes != null) {
            Files.writeString(folder.resolve(name), bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Reports that are there and neither the one nor the other: half written, or wrong. */
    List<String> torn() throws IOException {
        return reports().entrySet().stream()
                .filter(report ->
                        peaceful.stream().noneMatch(state -> report.getValue().equals(state.get(report.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> reports() throws IOException {
        Map<String, String> reports = new TreeMap<>();
        for (String name : REPORTS) {
            Path file = out().resolve(name);
            if (Files.exists(file)) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                reports.put(
                        name,
                        name.endsWith(".html")
                                ? bytes.replaceAll(STAMP, "before").replace("2036", "2026")
                                : bytes);
            }
        }
        return reports;
    }

    /** Every ordinary file below a folder, by path. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
