package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditJsonTest {
    private static final Audit AUDIT = AuditFixture.small();

    @TempDir
    Path folder;

    @Test
    void bytes_sameMarketTwice_areTheSame() {
        assertThat(AuditJson.bytes(AuditFixture.small())).isEqualTo(AuditJson.bytes(AUDIT));
    }

    @Test
    void read_whatWasWritten_isTheSameAudit() {
        Path file = folder.resolve("deep/er/audit.json");
        AuditJson.write(AUDIT, file);
        Audit read = AuditJson.read(file);
        assertThat(read.claims()).hasSameSizeAs(AUDIT.claims());
        assertThat(read.claims().get(0).text()).isEqualTo(AUDIT.claims().get(0).text());
        assertThat(AuditJson.bytes(read)).isEqualTo(AuditJson.bytes(AUDIT));
    }

    @Test
    void bytes_anyAudit_matchTheSchema() throws IOException {
        Schema schema = schema();
        for (Audit audit : List.of(AUDIT, AuditFixture.hostile(), AuditFixture.reviewed())) {
            String json = new String(AuditJson.bytes(audit), StandardCharsets.UTF_8);
            List<Error> errors = schema.validate(json, InputFormat.JSON);
            assertThat(errors).isEmpty();
        }
    }

    /** A schema that accepts everything would pass the test above. */
    @Test
    void schema_auditThatLacksOrAdds_refusesIt() throws IOException {
        Schema schema = schema();
        String json = new String(AuditJson.bytes(AUDIT), StandardCharsets.UTF_8);
        for (String broken : List.of(
                json.replaceFirst("\"own\": ", "\"owner\": "),
                json.replaceFirst("\"polarity\":\"POSITIVE\"", "\"polarity\":\"MAYBE\""),
                json.replaceFirst("\"reason\":\"protected by a password\",", ""),
                json.replaceFirst("\"cosine\":", "\"similarity\":"))) {
            assertThat(broken).isNotEqualTo(json);
            assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void schema_decisionThatDoesNotFitItsState_isRefused() throws IOException {
        String json = new String(AuditJson.bytes(AuditFixture.reviewed()), StandardCharsets.UTF_8);
        for (String broken : List.of(
                json.replaceFirst("\"state\":\"SET_ASIDE\"", "\"state\":\"GONE\""),
                json.replaceFirst("\"state\":\"NOT_FOUND\"", "\"state\":\"CONFIRMED\""),
                json.replaceFirst("\"decision\":\"REJECT\",", ""),
                json.replaceFirst("\"sha256\":\"0+\"", "\"sha256\":\"zero\""))) {
            assertThat(broken).isNotEqualTo(json);
            assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void read_reviewedAudit_keepsWhatWasDecided() {
        Audit audit = AuditFixture.reviewed();
        byte[] bytes = AuditJson.bytes(audit);
        assertThat(AuditJson.bytes(AuditJson.parse(bytes))).isEqualTo(bytes);
        assertThat(AuditJson.parse(bytes).review().decisions())
                .hasSameSizeAs(audit.review().decisions());
    }

    /** Baselines and snapshots of older versions stay of use. */
    @Test
    void parse_auditOfTheForm10_hasNoDecisions() {
        String json = new String(AuditJson.bytes(AUDIT), StandardCharsets.UTF_8)
                .replace("\"1.1\"", "\"1.0\"")
                .replaceFirst(",\n\"review\": .*\n", "\n");
        assertThat(json).doesNotContain("\"review\"");
        assertThat(AuditJson.parse(json.getBytes(StandardCharsets.UTF_8))
                        .review()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void bytes_keys_standInTheOrderOfTheForm() {
        String json = new String(AuditJson.bytes(AUDIT), StandardCharsets.UTF_8);
        int last = -1;
        for (String key : List.of(
                "schemaVersion",
                "market",
                "own",
                "vendors",
                "assets",
                "ignored",
                "claims",
                "messages",
                "overlaps",
                "contradictions",
                "sameness",
                "jobs",
                "whiteSpace",
                "parameters",
                "review")) {
            int here = json.indexOf("\n\"" + key + "\": ");
            assertThat(here).as(key).isGreaterThan(last);
            last = here;
        }
        assertThat(json).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void round_numbersThatJitter_areTheSame() {
        assertThat(SteadyNumbers.round(0.1 + 0.2)).hasToString("0.3");
        assertThat(SteadyNumbers.round(1 / 3.0)).hasToString("0.333333");
        assertThat(SteadyNumbers.round(-1e-9)).hasToString("0");
        assertThat(SteadyNumbers.round(1_000_000_001)).hasToString("1000000001");
        assertThat(SteadyNumbers.round(1e300)).hasToString("1E+300");
    }

    @Test
    void write_whereOneIs_replacesItAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("audit.json");
        Files.writeString(file, "old");
        AuditJson.write(AUDIT, file);
        assertThat(Files.size(file)).isGreaterThan(100_000);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void read_missingOrDamaged_saysSoWithARemedy() throws IOException {
        Path file = folder.resolve("audit.json");
        assertThatThrownBy(() -> AuditJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no audit");
        for (String text : List.of("", "{}", "[1]", "{\"schemaVersion\":\"1.0\",\"own\":3}", "<html>")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> AuditJson.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("daylight audit");
        }
        Files.writeString(
                file,
                new String(AuditJson.bytes(AUDIT), StandardCharsets.UTF_8)
                        .replace("\"schemaVersion\": \"" + Audit.SCHEMA_VERSION + "\"", "\"schemaVersion\": \"2.0\""));
        assertThatThrownBy(() -> AuditJson.read(file)).hasMessageContaining("2.0");
    }

    @Test
    void run_written_isReadable() throws IOException {
        Path file = folder.resolve("run.json");
        RunJson.write(
                new RunJson.Run(
                        "2026-11-24T06:00:00Z",
                        12.5,
                        List.of(new RunJson.Stage("extract", 3.25, 60, 12)),
                        new java.util.TreeMap<>(),
                        RunJson.thisMachine(),
                        new java.util.TreeMap<>()),
                file);
        assertThat(Files.readString(file)).contains("\"extract\"", "\"processors\"", "3.25");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "audit.schema.json")), InputFormat.JSON);
    }
}
