package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month in a market, through the launcher: an audit of the sample corpus, a rival's new page that copies what only we said, a second
 * audit with gates against the first.
 */
@Timeout(900)
class ChangeIT {
    private static final Path LAUNCHER = Path.of("daylight").toAbsolutePath();
    private static final String OURS = "Customers can pause up to 20 % of their licences in the low season.";
    private static final String PAGE = "competitors/rostrava/website/new-pricing.html";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Ended second;

    private record Ended(int code, String data, String messages) {}

    @BeforeAll
    static void auditTwice() throws Exception {
        copy(Path.of("corpus"), folder.resolve("market"));
        Ended first = run(
                "audit",
                "market",
                "--out",
                "first",
                "--fail-on",
                "overload>99",
                "--fail-on",
                "documents.unreadable>50");
        assertThat(first.code()).as(first.messages()).isZero();
        Files.writeString(folder.resolve("market").resolve(PAGE), """
                <!doctype html><html lang="en"><head><title>Rostrava pricing</title></head><body><main>
                <h1>Rostrava pricing</h1>
                <p>%s</p>
                <p>Every Rostrava contract can be cancelled at the end of any month.</p>
                </main></body></html>
                """.formatted(OURS));
        second = run(
                "audit",
                "market",
                "--out",
                "second",
                "--json",
                "--baseline",
                "first/audit.json",
                "--fail-on",
                "overload>99",
                "--fail-on",
                "documents.skipped>0",
                "--fail-on",
                "overlaps.across[vendor=rostrava,path=**/new-pricing.html]>0");
    }

    @Test
    void audit_withAGateThatFails_endsWithOneAndSaysWhy() throws IOException {
        assertThat(second.code()).as(second.messages()).isEqualTo(1);
        assertThat(second.messages()).contains("Gate failed: overlaps.across", PAGE, "1 of 3 gates failed");
        JsonNode gates = JSON.readTree(second.data()).get("gates");
        assertThat(gates.get("passed").asBoolean()).isFalse();
        // Skipped documents there are, but the baseline has the same.
        assertThat(gates.get("results")
                        .valueStream()
                        .map(result -> result.get("failed").asBoolean()))
                .containsExactly(false, false, true);
        JsonNode file = JSON.readTree(Files.readString(folder.resolve("second/gates.json")));
        assertThat(file.get("results").get(2).get("items")).isNotEmpty();
        assertThat(JSON.readTree(Files.readString(folder.resolve("first/gates.json")))
                        .get("passed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void diff_afterARivalCopiedUs_namesVendorAndPage() throws Exception {
        Ended diff = run("diff");
        assertThat(diff.code()).as(diff.messages()).isZero();
        assertThat(diff.data()).contains("“" + OURS + "”", "Rostrava now says our message: " + PAGE);
        assertThat(run("diff", "market", "--markdown").data()).contains("## Rivals now say what we say");
        assertThat(run("diff", "--list").data().lines()).hasSize(2);
    }

    @Test
    void diff_ofTwoFiles_givesReasonsThatAddUpToTheMove() throws Exception {
        JsonNode change = JSON.readTree(
                run("diff", "first", "second/audit.json", "--json").data());
        assertThat(change.get("documents")
                        .valueStream()
                        .map(document -> document.get("path").asString()))
                .containsExactly(PAGE);
        assertThat(change.get("jobs")).hasSize(6);
        boolean named = false;
        for (JsonNode job : change.get("jobs")) {
            JsonNode move = job.get("differentiation");
            double points = move.get("after").asDouble() - move.get("before").asDouble();
            double sum = job.get("reasons")
                    .valueStream()
                    .mapToDouble(reason -> reason.get("points").asDouble())
                    .sum();
            // audit.json has six decimals, and hundreds of messages are summed.
            assertThat(sum).as(job.get("id").asString()).isCloseTo(points, within(0.01));
            named |= job.get("reasons").get(0).toString().contains(PAGE);
        }
        assertThat(named).isTrue();
    }

    @Test
    void audit_withAGateThatCannotBeRead_endsWithTwoBeforeAnyWork() throws Exception {
        Ended ended = run("audit", "market", "--out", "third", "--fail-on", "overlaod>70");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.messages()).contains("there is no 'overlaod'", "overload.JOB", "contradictions.within");
        assertThat(folder.resolve("third")).doesNotExist();
    }

    /** What the rival's page copies is an overlap whose id explains itself. */
    @Test
    void lists_ofTheLastAudit_findTheCopyAndExplainIt() throws Exception {
        Ended ended =
                run("overlaps", "--kind", "verbatim", "--vendor", "rostrava", "--path", "new-pricing.html", "--json");
        assertThat(ended.code()).as(ended.messages()).isZero();
        JsonNode copy = JSON.readTree(ended.data())
                .valueStream()
                .filter(row -> row.get("text_1").asString().equals(OURS)
                        && row.get("text_2").asString().equals(OURS))
                .findFirst()
                .orElseThrow();
        assertThat(copy.get("between").asString()).isEqualTo("a rival and us");
        assertThat(run("explain", copy.get("id").asString()).data()).contains("“" + OURS + "”", PAGE);
        assertThat(run("messages", "--contains", OURS).data()).contains("“" + OURS + "”", "Rostrava");
        assertThat(run("assets", "market", "--status", "skipped,unreadable", "--csv")
                        .data()
                        .lines())
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("\"vendor\",\"channel\",\"document\"");
        Ended nothing = run("contradictions", "--type", "numeric", "--min-probability", "100%");
        assertThat(nothing.data()).isEmpty();
        assertThat(nothing.messages()).contains("without --min-probability there would be");
        assertThat(run("jobs", "--job", "validaton").code()).isEqualTo(2);
    }

    @Test
    void open_ofTheLastAudit_handsTheReportToTheDesktop() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path opener =
                Files.writeString(bin.resolve("xdg-open"), "#!/bin/sh\necho \"$#:$1\" > '" + folder + "/opened'\n");
        assertThat(opener.toFile().setExecutable(true)).isTrue();
        String report = folder.toRealPath().resolve("second/audit.html").toString();
        Ended ended = run(Map.of("DISPLAY", ":0", "PATH", bin + ":" + System.getenv("PATH")), "open");
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(Path.of(ended.data().strip()).toRealPath()).hasToString(report);
        if (System.getProperty("os.name").equals("Linux")) {
            assertThat(Files.readString(folder.resolve("opened"))).isEqualTo("1:" + ended.data());
        }
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private static Ended run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        Path data = Files.createTempFile(folder, "data", "");
        Path messages = Files.createTempFile(folder, "messages", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        // The sources may be newer than a jar that didn't have to change; a build within the build would follow.
        builder.environment().put("DAYLIGHT_NO_BUILD", "1");
        Process process = builder.start();
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(data, StandardCharsets.UTF_8),
                Files.readString(messages, StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                if (relative.startsWith(".daylight")) {
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
}
