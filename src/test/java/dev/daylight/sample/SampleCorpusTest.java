package dev.daylight.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.AuditJson;
import dev.daylight.extract.Status;
import dev.daylight.pipeline.AuditOutcome;
import dev.daylight.pipeline.AuditPipeline;
import dev.daylight.pipeline.AuditRequest;
import dev.daylight.pipeline.MarketRequest;
import dev.daylight.pipeline.PlanPipeline;
import dev.daylight.pipeline.Planner;
import dev.daylight.pipeline.Progress;
import dev.daylight.plan.AssetPlan;
import dev.daylight.plan.DraftClaim;
import dev.daylight.plan.PrunePlan;
import dev.daylight.plan.Verdict;
import dev.daylight.plan.WhatIfReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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

    /** Nothing that we say and no answer goes, whatever the plan takes away; what was planted to be pruned is. */
    @Test
    void prune_ofSampleCorpus_findsThePlantedRemovalsAndLosesNothing() throws Exception {
        PrunePlan plan = new PlanPipeline()
                .prune(market(), new Planner.PruneRequest(null, null, null, null, null), Progress.SILENT);
        Map<String, AssetPlan> byPath =
                plan.assets().stream().collect(Collectors.toMap(AssetPlan::path, asset -> asset));
        List<Truth> toDo =
                Truth.all().stream().filter(truth -> !truth.verdict().isEmpty()).toList();
        assertThat(toDo).isNotEmpty();
        for (Truth truth : toDo) {
            for (String file : truth.files()) {
                assertThat(truth.verdict())
                        .contains(Objects.requireNonNull(byPath.get(file))
                                .verdict()
                                .name());
            }
        }
        for (Truth truth : Truth.all()) {
            if (truth.kind().equals("duplicate")) {
                List<AssetPlan> copies = truth.files().stream().map(byPath::get).toList();
                assertThat(copies)
                        .filteredOn(copy -> copy.verdict() == Verdict.REMOVE
                                && copy.reasons().getFirst().startsWith("an exact copy of "))
                        .hasSize(copies.size() - 1);
            }
        }
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.jobs())
                .allSatisfy(job -> assertThat(job.answeredAfter()).isEqualTo(job.answeredBefore()));
        AuditIndex index = new AuditIndex(audit);
        // What only we say is said in a document that stays, or moves into one.
        for (Audit.Message message : audit.messages()) {
            if (message.vendors().contains(audit.own())) {
                assertThat(message.claims().stream()
                                .map(index::assetOf)
                                .filter(asset -> asset.vendor().equals(audit.own()))
                                .map(asset -> Objects.requireNonNull(byPath.get(asset.path())))
                                .anyMatch(asset -> asset.verdict() != Verdict.REMOVE))
                        .as(message.text())
                        .isTrue();
            }
        }
        // The scores before are those of the audit.
        for (int i = 0; i < audit.jobs().size(); i++) {
            assertThat(plan.jobs().get(i).overloadBefore().value())
                    .isCloseTo(audit.jobs().get(i).overload().score(), within(1e-5));
        }
    }

    @Test
    void whatIf_withoutTheStaleOverview_endsItsContradictionsAndLosesItsMessages() throws Exception {
        String stale = "own/ploverline/website/resources/product-overview-2021.doc";
        WhatIfReport report =
                new PlanPipeline().whatIf(market(), new Planner.WhatIfRequest(stale, null, "website"), Progress.SILENT);
        assertThat(report.removed()).containsExactly(stale);
        assertThat(report.come()).noneMatch(finding -> finding.kind() == WhatIfReport.Kind.MESSAGE);
        assertThat(report.gone())
                .filteredOn(finding -> finding.kind() == WhatIfReport.Kind.MESSAGE)
                .anyMatch(finding -> finding.text().contains("12 payroll and HR systems"));
        assertThat(report.gone())
                .filteredOn(finding -> finding.kind() == WhatIfReport.Kind.CONTRADICTION)
                .allMatch(finding -> finding.text().contains("product-overview-2021.doc"));
    }

    @Test
    void whatIf_withADraft_tellsWhatIsNewWhoSaysTheRestAndWhatClashes() throws Exception {
        Path draft = Files.writeString(folder.resolve("new-page.md"), """
                # Schedules that last

                One schedule across all sites puts the right person on the right shift at the right cost, every day.

                Our consultants repaint the break room of every hospital that renews its contract.

                Site tablets keep showing the roster and recording clock-ins for 3 days without an internet connection.
                """);
        byte[] last = Files.readAllBytes(folder.resolve("corpus/.daylight/last-audit"));
        WhatIfReport report =
                new PlanPipeline().whatIf(market(), new Planner.WhatIfRequest(null, draft, "website"), Progress.SILENT);
        assertThat(report.added()).containsExactly("own/ploverline/website/new-page.md");
        assertThat(report.draft())
                .filteredOn(claim -> claim.text().startsWith("One schedule"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.standing()).isEqualTo(DraftClaim.Standing.BOTH));
        assertThat(report.draft())
                .filteredOn(claim -> claim.text().contains("repaint"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.standing()).isEqualTo(DraftClaim.Standing.NEW));
        assertThat(report.draft())
                .filteredOn(claim -> claim.text().contains("3 days"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.contradicts())
                        .anyMatch(against -> against.text().contains("14 days")));
        assertThat(folder.resolve("corpus/own/ploverline/website/new-page.md")).doesNotExist();
        assertThat(folder.resolve("corpus/.daylight/last-audit")).hasBinaryContent(last);
    }

    private static MarketRequest market() {
        return new MarketRequest(folder.resolve("corpus"), null, null, 2);
    }

    @Test
    @Tag("long")
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
