package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.compare.Adjudication;
import dev.daylight.compare.Adjudication.Verdict;
import dev.daylight.report.Facts.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says where others than Daylight's own models took part. */
class OtherJudgesTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> =1+1 \u202E";

    @TempDir
    private Path folder;

    /** The fixture's market, asked: the first verdict for the first finding and so on; null: not asked. */
    private static Audit asked(@Nullable Verdict... verdicts) {
        Audit audit = AuditFixture.small();
        List<Audit.Contradiction> found = new ArrayList<>(audit.contradictions());
        for (int i = 0; i < verdicts.length; i++) {
            Audit.Contradiction one = found.get(i);
            Verdict verdict = verdicts[i];
            found.set(
                    i,
                    new Audit.Contradiction(
                            one.id(),
                            one.type(),
                            one.scope(),
                            one.x(),
                            one.y(),
                            one.probability(),
                            one.clash(),
                            one.explanation(),
                            verdict == null
                                    ? null
                                    : new Adjudication("llama " + HOSTILE, "contradiction-1", verdict, HOSTILE)));
        }
        TreeMap<String, String> models = new TreeMap<>(audit.parameters().models());
        models.put(Audit.Parameters.ADJUDICATOR, "llama, question contradiction-1, first 50");
        TreeMap<String, String> methods = new TreeMap<>(audit.parameters().methods());
        methods.put(Audit.Parameters.CALIBRATION, "uncalibrated: a cross-encoder of your own takes part");
        return new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                audit.assets(),
                audit.ignored(),
                audit.claims(),
                audit.messages(),
                audit.overlaps(),
                found,
                audit.sameness(),
                audit.jobs(),
                audit.whiteSpace(),
                new Audit.Parameters(
                        audit.parameters().seed(), audit.parameters().thresholds(), models, methods));
    }

    private static Verdict[] all(Verdict verdict) {
        Verdict[] verdicts = new Verdict[AuditFixture.small().contradictions().size()];
        java.util.Arrays.fill(verdicts, verdict);
        return verdicts;
    }

    @Test
    void contradictions_calledCompatible_standLastAndAreNotPutForward() {
        Facts before = new Facts(AuditFixture.small());
        Side side = before.side(AuditFixture.small().contradictions().getFirst());
        Facts facts = new Facts(asked(Verdict.COMPATIBLE, Verdict.CONTRADICTION, Verdict.UNSURE, Verdict.NO_ANSWER));
        String first = facts.audit().contradictions().getFirst().id();
        List<Audit.Contradiction> listed = facts.contradictions(side);
        assertThat(listed).hasSameSizeAs(before.contradictions(side));
        assertThat(listed.getLast().id()).isEqualTo(first);
        assertThat(facts.loud(side))
                .hasSize(listed.size() - 1)
                .noneMatch(found -> found.id().equals(first));
        assertThat(facts.asked()).contains("asked about 4: 1 real, 1 compatible, 1 unsure, 1 no answer (llama");
        // The others keep their order.
        assertThat(facts.loud(side)).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    }

    @Test
    void summary_allCalledCompatible_putsNoneForward() {
        Audit audit = asked(all(Verdict.COMPATIBLE));
        String id = audit.contradictions().getFirst().id();
        String terminal = TerminalSummary.render(audit, Path.of("audit.html"), 100);
        assertThat(terminal)
                .doesNotContain(id)
                .contains("A language model was asked about", "Probabilities are uncalibrated");
        assertThat(terminal.lines().count()).isLessThanOrEqualTo(24);
        assertThat(TerminalSummary.render(asked(all(Verdict.CONTRADICTION)), Path.of("audit.html"), 100))
                .contains("(about");
        assertThat(Summary.of(new Facts(audit)).toString()).doesNotContain(id);
    }

    private String html(Audit audit) throws IOException {
        Path file = folder.resolve("audit.html");
        HtmlReport.write(audit, null, file);
        return Files.readString(file);
    }

    @Test
    void reports_hostileAnswer_showItAsText() throws IOException {
        Audit audit = AuditJson.parse(AuditJson.bytes(asked(Verdict.CONTRADICTION)));
        String html = html(audit);
        assertThat(html)
                .contains(
                        "A language model was asked",
                        "These probabilities are",
                        "This audit was made with other models than those measured here.")
                .doesNotContain("<img src=x", "</script><img");
    }

    @Test
    void reports_nobodyAsked_sayNothingOfIt() throws IOException {
        Audit audit = AuditFixture.small();
        assertThat(new Facts(audit).asked()).isEmpty();
        assertThat(TerminalSummary.render(audit, Path.of("audit.html"), 100))
                .doesNotContain("language model", "calibrated");
        assertThat(html(audit))
                .doesNotContain("A language model was asked", "A cross-encoder of your own", "These probabilities are");
    }
}
