package dev.daylight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.extract.Status;
import dev.daylight.pipeline.AuditOutcome;
import dev.daylight.pipeline.AuditPipeline;
import dev.daylight.pipeline.AuditRequest;
import dev.daylight.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Audits a copy of the sample corpus once, then again unchanged and with one file changed. */
class SampleCorpusTest {
    private static final long SEED = 20261101;

    @TempDir
    private static Path folder;

    private static Audit audit;
    private static List<String> missed;

    @BeforeAll
    static void auditTheCorpus() throws IOException, InterruptedException {
        copy(Path.of("corpus"), folder.resolve("corpus"));
        run("corpus", "first", 2);
        audit = AuditJson.read(folder.resolve("first/audit.json"));
        missed = Truth.missed();
    }

    static Stream<Truth> truths() throws IOException {
        // Questions of the corpus are not those of the job file; tolerated pairs count neither way.
        return Truth.all().stream()
                .filter(truth ->
                        !truth.kind().equals("tolerated") && !truth.kind().equals("whiteSpace"));
    }

    /** What isn't found is listed in sample-expected.yaml: a truth that comes or goes must be noticed, whichever way. */
    @ParameterizedTest
    @MethodSource("truths")
    void audit_ofSampleCorpus_showsPlantedTruth(Truth truth) {
        assertThat(new TruthCheck(audit).shows(truth))
                .as("%s %s is shown", truth.kind(), truth.id())
                .isEqualTo(!missed.contains(truth.id()));
    }

    @Test
    void truths_ofSampleCorpus_areAllLoaded() throws IOException {
        assertThat(Truth.all()).hasSize(76);
        assertThat(truths().map(Truth::id)).containsAll(missed);
    }

    @Test
    void audit_ofSampleCorpus_listsEveryFile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            List<String> all = files.filter(Files::isRegularFile)
                    .map(file -> Path.of("corpus").relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".daylight") && !path.equals("corpus.yaml"))
                    .toList();
            List<String> listed = new ArrayList<>();
            audit.assets().forEach(asset -> listed.add(asset.path().replaceFirst("!/.*", "")));
            audit.ignored().forEach(ignored -> listed.add(ignored.path()));
            assertThat(listed).containsAll(all);
        }
        assertThat(audit.assets())
                .allSatisfy(
                        asset -> assertThat(asset.status() == Status.ANALYZED).isEqualTo(asset.reason() == null));
    }

    @Test
    void audit_withNothingChanged_givesTheSameBytesAndReadsNothingAgain() throws Exception {
        run("corpus", "second", 1);
        assertThat(folder.resolve("second/audit.json")).hasSameBinaryContentAs(folder.resolve("first/audit.json"));
        assertThat(stage("second", "extract").get("cached").asInt())
                .isEqualTo(stage("second", "extract").get("items").asInt());
    }

    @Test
    void audit_elsewhereWithOneThreadAndNoWorkspace_givesTheSameBytes() throws Exception {
        copy(Path.of("corpus"), folder.resolve("else/where/corpus"));
        run("else/where/corpus", "third", 1);
        assertThat(folder.resolve("third/audit.json")).hasSameBinaryContentAs(folder.resolve("first/audit.json"));
    }

    @Test
    void audit_withOneFileChanged_readsOnlyThatFileAgain() throws Exception {
        Path copy = folder.resolve("changed");
        copy(folder.resolve("corpus"), copy);
        Path faq = copy.resolve("own/ploverline/website/faq.md");
        Files.writeString(faq, Files.readString(faq) + "\nEvery planner can see the rosters of all sites.\n");
        run("changed", "fourth", 2);
        for (String stage : List.of("extract", "claim")) {
            JsonNode node = stage("fourth", stage);
            assertThat(node.get("items").asInt() - node.get("cached").asInt())
                    .as(stage)
                    .isEqualTo(1);
        }
        JsonNode embedding = stage("fourth", "embedding");
        int again = embedding.get("items").asInt() - embedding.get("cached").asInt();
        assertThat(again).isBetween(1, 80);
        assertThat(AuditJson.read(folder.resolve("fourth/audit.json")).claims())
                .anyMatch(claim -> claim.text().startsWith("Every planner can see"));
    }

    private static AuditOutcome run(String market, String out, int threads) throws InterruptedException {
        return new AuditPipeline()
                .audit(
                        new AuditRequest(folder.resolve(market), null, folder.resolve(out), null, threads, SEED),
                        Progress.SILENT);
    }

    private static JsonNode stage(String out, String name) throws IOException {
        JsonNode run = JsonMapper.builder().build().readTree(Files.readString(folder.resolve(out + "/run.json")));
        for (JsonNode stage : run.get("stages")) {
            if (stage.get("name").asString().equals(name)) {
                return stage;
            }
        }
        throw new AssertionError("no stage " + name + " in " + run);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.equals(from)).toList()) {
                Path relative = from.relativize(file);
                if (from.equals(Path.of("corpus")) && relative.startsWith(".daylight")) {
                    continue;
                }
                Path target = to.resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
