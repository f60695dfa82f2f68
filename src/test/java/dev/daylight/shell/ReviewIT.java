package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions about findings of the sample corpus, through the launcher: an audit, three decisions, a document that has nothing to do with
 * them, and audits on three days.
 */
@Timeout(1200)
@Tag("long")
class ReviewIT {
    private static final Path LAUNCHER = Path.of("daylight").toAbsolutePath();
    private static final String LAST_DAY = "2027-03-01";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static JsonNode before;
    private static String clash;
    private static String right;
    private static JsonNode overlap;

    private record Ended(int code, String data, String messages) {}

    @BeforeAll
    static void auditDecideAndAudit() throws Exception {
        copy(Path.of("corpus"), folder.resolve("market"));
        ok("audit", "market", "--out", "first");
        before = JSON.readTree(folder.resolve("first/audit.json"));
        clash = contradictionOf("in twelve weeks", "in four weeks");
        right = contradictionOf("in 17 languages", "in 42 languages");
        // A rival who says what we say; not the copies of one sentence that a vendor has in several documents.
        overlap = before.get("overlaps")
                .valueStream()
                .filter(one -> !one.get("kind").asString().equals("RELATED"))
                .filter(one -> !vendorOf(one.get("x")).equals(vendorOf(one.get("y"))))
                .filter(one -> messageOf(before, one.get("x")).equals(messageOf(before, one.get("y"))))
                .findFirst()
                .orElseThrow();
        ok(
                "review",
                "market",
                "--reject",
                clash,
                "--reject",
                id(overlap),
                "--reason",
                "two \u001b[31mproducts",
                "--until",
                LAST_DAY,
                "--who",
                "anna",
                "--as-of",
                "2026-11-24");
        ok("review", "--accept", right);
        Files.writeString(
                folder.resolve("market/own/ploverline/website/canteen.md"),
                "# Canteen\n\nThe canteen of the Ploverline office serves soup on Mondays.\n");
        ok("audit", "market", "--out", "second", "--as-of", LAST_DAY);
    }

    @Test
    void audit_afterDecisionsAndAnUnrelatedChange_heedsThem() throws Exception {
        JsonNode audit = JSON.readTree(folder.resolve("second/audit.json"));
        assertThat(ids(audit.get("contradictions"))).doesNotContain(clash).contains(right);
        assertThat(ids(audit.get("overlaps"))).doesNotContain(id(overlap));
        assertThat(messageOf(audit, overlap.get("x"))).isNotEqualTo(messageOf(audit, overlap.get("y")));
        assertThat(stateOf(audit, clash)).isEqualTo("SET_ASIDE");
        assertThat(stateOf(audit, id(overlap))).isEqualTo("SET_ASIDE");
        assertThat(stateOf(audit, right)).isEqualTo("CONFIRMED");
        assertThat(audit.get("review").get("sha256").asString()).hasSize(64);
        // All that was reported before and not decided about is still there, and nothing came up instead of what was
        // set aside.
        assertThat(audit.get("contradictions").size())
                .isEqualTo(before.get("contradictions").size() - 1);
        assertThat(Files.readString(folder.resolve("second/audit.html")))
                .contains("2 findings set aside (2 rejected, 0 suppressed); 1 finding confirmed.")
                .contains("\"confirmed\":true")
                .doesNotContain("\u001b");
        assertThat(ok("explain", clash, "--audit", "second").data()).contains("set aside", "by anna");
        assertThat(ok("diff", "first", "second").data()).contains("People set 2 findings aside");
    }

    @Test
    void audit_onOtherDays_differsOnlyOnceADecisionHasRunOut() throws Exception {
        ok("audit", "market", "--out", "earlier", "--as-of", "2026-12-24");
        assertThat(Files.readAllBytes(folder.resolve("earlier/audit.json")))
                .isEqualTo(Files.readAllBytes(folder.resolve("second/audit.json")));
        Ended later = ok("audit", "market", "--out", "later", "--as-of", "2027-03-02");
        assertThat(later.data()).contains("Reviewed: 1 finding confirmed; 2 decisions have run out");
        JsonNode audit = JSON.readTree(folder.resolve("later/audit.json"));
        assertThat(ids(audit.get("contradictions"))).contains(clash, right);
        assertThat(ids(audit.get("overlaps"))).contains(id(overlap));
        assertThat(stateOf(audit, clash)).isEqualTo("EXPIRED");
        assertThat(messageOf(audit, overlap.get("x"))).isEqualTo(messageOf(audit, overlap.get("y")));
    }

    @Test
    void eval_reviewed_countsWhatWasDecided() throws Exception {
        JsonNode json =
                JSON.readTree(ok("eval", "--reviewed", "market", "--json").data());
        assertThat(json.get("rows")
                        .valueStream()
                        .filter(row -> row.get("group").asString().equals("all"))
                        .map(row -> row.get("finding").asString() + " "
                                + row.get("right").asInt() + " of "
                                + row.get("judged").asInt()))
                .containsExactly("contradictions 1 of 2", "overlaps 0 of 1");
    }

    @Test
    void review_withoutATerminal_saysWhatToDoInstead() throws Exception {
        Ended walk = run("review", "market");
        assertThat(walk.code()).isEqualTo(2);
        assertThat(walk.messages()).contains("no terminal", "--accept ID", "--list");
        assertThat(ok("review", "market", "--list").data())
                .contains(clash, id(overlap), right, "anna", LAST_DAY)
                .doesNotContain("\u001b");
        assertThat(run("review", "market", "--reject", right).messages()).contains("--reason");
        Ended mistyped = run("review", "market", "--accept", clash.substring(0, 9));
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.messages()).contains("Did you mean", clash);
    }

    @Test
    void review_fileThatCannotBeWrittenOrRead_saysWhereAndHow() throws Exception {
        Files.writeString(folder.resolve("taken"), "a file where a folder would be");
        Ended unwritable = run("review", "market", "--accept", right, "--review", "taken/review.yaml");
        assertThat(unwritable.code()).isEqualTo(2);
        assertThat(unwritable.messages()).contains("taken/review.yaml", "--review FILE");
        Files.writeString(folder.resolve("wrong.yaml"), right + ":\n  decision: maybe\n");
        Ended wrong = run("audit", "market", "--out", "never", "--review", "wrong.yaml");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.messages()).contains("wrong.yaml, line 2", "accept, reject, suppress");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private static String contradictionOf(String one, String other) {
        return before.get("contradictions")
                .valueStream()
                .filter(found -> {
                    String texts = text(found.get("x")) + text(found.get("y"));
                    return texts.contains(one) && texts.contains(other);
                })
                .map(ReviewIT::id)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode claim(JsonNode audit, JsonNode id) {
        return audit.get("claims")
                .valueStream()
                .filter(claim -> id(claim).equals(id.asString()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode claim) {
        return claim(before, claim).get("text").asString();
    }

    private static String messageOf(JsonNode audit, JsonNode claim) {
        return claim(audit, claim).get("message").asString();
    }

    private static String vendorOf(JsonNode claim) {
        String asset = claim(before, claim).get("asset").asString();
        return before.get("assets")
                .valueStream()
                .filter(one -> id(one).equals(asset))
                .map(one -> one.get("vendor").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String stateOf(JsonNode audit, String id) {
        return audit.get("review")
                .get("decisions")
                .valueStream()
                .filter(one -> id(one).equals(id))
                .map(one -> one.get("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }

    private static List<String> ids(JsonNode findings) {
        return findings.valueStream().map(ReviewIT::id).toList();
    }

    private static Ended ok(String... arguments) throws IOException, InterruptedException {
        Ended ended = run(arguments);
        assertThat(ended.code()).as(ended.messages()).isZero();
        return ended;
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        Path data = Files.createTempFile(folder, "data", "");
        Path messages = Files.createTempFile(folder, "messages", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile());
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        // The sources may be newer than a jar that didn't have to change; a build within the build would follow.
        builder.environment().put("DAYLIGHT_NO_BUILD", "1");
        Process process = builder.start();
        assertThat(process.waitFor(900, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(data, StandardCharsets.UTF_8),
                Files.readString(messages, StandardCharsets.UTF_8));
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
}
