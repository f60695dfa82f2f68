package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.shell.LauncherRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changed between the two audits of docs/guide.md, through the launcher: a rival's new page copies what only we said, and of our
 * documents one has gone.
 */
@Timeout(900)
@ExtendWith(GuideWalk.Resolver.class)
class ChangeIT {
    private static final String OURS = "Customers can pause up to 20 % of their licences in the low season.";
    private static final String PAGE = "competitors/rostrava/website/new-pricing.html";
    private static final String GONE = "own/ploverline/rep/security-questionnaire.docx";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Path folder;
    private static LauncherRun daylight;
    private static Ended gated;

    @BeforeAll
    static void auditWithGates(GuideWalk walk) throws Exception {
        folder = walk.folder();
        daylight = new LauncherRun(folder);
        gated = daylight.run(
                "audit",
                "market",
                "--out",
                "gated",
                "--json",
                "--baseline",
                "reports/november/audit.json",
                "--fail-on",
                "overload>99",
                "--fail-on",
                "documents.skipped>0",
                "--fail-on",
                "overlaps.across[vendor=rostrava,path=**/new-pricing.html]>0");
    }

    @Test
    void audit_withAGateThatFails_endsWithOneAndSaysWhy() throws IOException {
        assertThat(gated.code()).as(gated.messages()).isEqualTo(1);
        assertThat(gated.messages()).contains("Gate failed: overlaps.across", PAGE, "1 of 3 gates failed");
        JsonNode gates = JSON.readTree(gated.data()).get("gates");
        assertThat(gates.get("passed").asBoolean()).isFalse();
        // Skipped documents there are, but the baseline has the same.
        assertThat(gates.get("results")
                        .valueStream()
                        .map(result -> result.get("failed").asBoolean()))
                .containsExactly(false, false, true);
        JsonNode file = JSON.readTree(Files.readString(folder.resolve("gated/gates.json")));
        assertThat(file.get("results").get(2).get("items")).isNotEmpty();
    }

    @Test
    void diff_ofTheMarketAuditedLast_isOfTheLastTwoThatDiffer() throws Exception {
        assertThat(daylight.run("diff", "market", "--markdown").data())
                .contains("## Rivals now say what we say", "“" + OURS + "”");
        // Audits of an unchanged market leave no snapshot.
        assertThat(daylight.run("diff", "--list").data().lines()).hasSize(2);
    }

    @Test
    void diff_ofTwoFiles_givesReasonsThatAddUpToTheMove() throws Exception {
        JsonNode change = JSON.readTree(daylight.run("diff", "reports/november", "gated/audit.json", "--json")
                .data());
        assertThat(change.get("documents")
                        .valueStream()
                        .map(document -> document.get("path").asString()))
                .containsExactlyInAnyOrder(PAGE, GONE);
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
        Ended ended = daylight.run("audit", "market", "--out", "third", "--fail-on", "overlaod>70");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.messages()).contains("there is no 'overlaod'", "overload.JOB", "contradictions.within");
        assertThat(folder.resolve("third")).doesNotExist();
    }

    /** What the rival's page copies is an overlap whose id explains itself. */
    @Test
    void lists_ofTheLastAudit_findTheCopyAndExplainIt() throws Exception {
        Ended ended = daylight.run(
                "overlaps", "--kind", "verbatim", "--vendor", "rostrava", "--path", "new-pricing.html", "--json");
        assertThat(ended.code()).as(ended.messages()).isZero();
        JsonNode copy = JSON.readTree(ended.data())
                .valueStream()
                .filter(row -> row.get("text_1").asString().equals(OURS)
                        && row.get("text_2").asString().equals(OURS))
                .findFirst()
                .orElseThrow();
        assertThat(copy.get("between").asString()).isEqualTo("a rival and us");
        assertThat(daylight.run("explain", copy.get("id").asString()).data()).contains("“" + OURS + "”", PAGE);
        assertThat(daylight.run("messages", "--contains", OURS).data()).contains("“" + OURS + "”", "Rostrava");
        assertThat(daylight.run("assets", "market", "--status", "skipped,unreadable", "--csv")
                        .data()
                        .lines())
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("\"vendor\",\"channel\",\"document\"");
        Ended nothing = daylight.run("contradictions", "--type", "numeric", "--min-probability", "100%");
        assertThat(nothing.data()).isEmpty();
        assertThat(nothing.messages()).contains("without --min-probability there would be");
        assertThat(daylight.run("jobs", "--job", "validaton").code()).isEqualTo(2);
    }

    @Test
    void open_ofTheLastAudit_handsTheReportToTheDesktop() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path opener =
                Files.writeString(bin.resolve("xdg-open"), "#!/bin/sh\necho \"$#:$1\" > '" + folder + "/opened'\n");
        assertThat(opener.toFile().setExecutable(true)).isTrue();
        String report = folder.toRealPath().resolve("gated/audit.html").toString();
        Ended ended = daylight.with(Map.of("DISPLAY", ":0", "PATH", bin + ":" + System.getenv("PATH")), "", "open");
        assertThat(ended.code()).as(ended.messages()).isZero();
        assertThat(Path.of(ended.data().strip()).toRealPath()).hasToString(report);
        if (System.getProperty("os.name").equals("Linux")) {
            assertThat(Files.readString(folder.resolve("opened"))).isEqualTo("1:" + ended.data());
        }
    }
}
