package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.compare.Comparison;
import dev.daylight.score.Scores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * An audit small enough to be checked by hand, in full: what is written of it and how each of its parts is explained. The expected texts
 * lie beside this test and were read line by line.
 */
class TinyMarketTest {
    private static final Audit AUDIT = TinyMarket.audit();

    @Test
    void bytes_ofEverythingOnce_areThose() throws IOException {
        assertThat(new String(AuditJson.bytes(AUDIT), StandardCharsets.UTF_8)).isEqualTo(expected("tiny-audit.json"));
        assertThat(AuditJson.bytes(AuditJson.parse(AuditJson.bytes(AUDIT)))).isEqualTo(AuditJson.bytes(AUDIT));
    }

    @Test
    void text_ofEveryId_isThat() throws IOException {
        Explain explain = new Explain(AUDIT);
        StringBuilder all = new StringBuilder();
        explain.ids().forEach(id -> all.append("=== ").append(id).append('\n').append(explain.text(id)));
        assertThat(all.toString()).isEqualTo(expected("tiny-explained.txt"));
        assertThat(explain.ids()).hasSize(22);
    }

    @Test
    void json_ofAScore_isIndentedAndLeavesOutWhatIsnt() {
        assertThat(new Explain(AUDIT).json("sameness.acme.beta")).isEqualTo("""
                {
                  "text" : "how far Beta says what Acme Ltd says",
                  "parts" : [ {
                    "value" : 0.45,
                    "text" : "by meaning: share of the messages of the latter",
                    "parts" : [ ]
                  }, {
                    "value" : 0.35,
                    "text" : "by wording: cosine of the nouns",
                    "parts" : [ ]
                  } ]
                }""");
    }

    /** More than a person reads is counted, not shown. */
    @Test
    void text_ofAMessageSaidVeryOften_quotesTwentyFive() {
        for (int many : List.of(25, 26)) {
            String text = new Explain(repeated(many)).text("m1");
            assertThat(text.lines().filter(line -> line.contains("─ says "))).hasSize(25);
            assertThat(text.contains("more in audit.json")).isEqualTo(many > 25);
        }
        assertThat(new Explain(repeated(30)).text("m1")).contains("and 5 more in audit.json");
    }

    private static Audit repeated(int times) {
        List<Audit.Message> messages = new ArrayList<>(AUDIT.messages());
        Audit.Message first = messages.getFirst();
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            claims.add("c1");
        }
        messages.set(
                0,
                new Audit.Message(
                        first.id(),
                        first.text(),
                        first.vendors(),
                        claims,
                        first.status(),
                        first.distinctness(),
                        first.weight(),
                        first.jobs(),
                        first.explanation()));
        return new Audit(
                AUDIT.schemaVersion(),
                AUDIT.market(),
                AUDIT.own(),
                AUDIT.vendors(),
                AUDIT.assets(),
                AUDIT.ignored(),
                AUDIT.claims(),
                messages,
                AUDIT.overlaps(),
                AUDIT.contradictions(),
                AUDIT.sameness(),
                AUDIT.jobs(),
                AUDIT.whiteSpace(),
                AUDIT.parameters());
    }

    @Test
    void audit_withoutItsOwnVendor_isRefused() {
        assertThatThrownBy(() -> new Audit(
                        AUDIT.schemaVersion(),
                        AUDIT.market(),
                        "gamma",
                        AUDIT.vendors(),
                        AUDIT.assets(),
                        AUDIT.ignored(),
                        AUDIT.claims(),
                        AUDIT.messages(),
                        AUDIT.overlaps(),
                        AUDIT.contradictions(),
                        AUDIT.sameness(),
                        AUDIT.jobs(),
                        AUDIT.whiteSpace(),
                        AUDIT.parameters()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("own vendor 'gamma' is none of [acme, beta]");
    }

    @Test
    void assemble_stagesThatDoNotFitTogether_namesWhatIsMissing() {
        Comparison whole = TinyMarket.comparison();
        Scores scores = TinyMarket.scores();
        Comparison unclustered = new Comparison(
                whole.vendors(),
                whole.assets(),
                whole.claims(),
                whole.vectors(),
                whole.overlaps(),
                whole.contradictions(),
                whole.messages().subList(0, 1));
        assertThatThrownBy(() -> assemble(unclustered, scores)).hasMessage("a message for claim c2 is missing");
        assertThatThrownBy(() -> assemble(
                        whole,
                        new Scores(
                                scores.jobs(),
                                scores.messages().subList(0, 1),
                                scores.sameness(),
                                scores.whiteSpace())))
                .hasMessage("a score for message m1 is missing");
        assertThatThrownBy(() -> assemble(
                        whole,
                        new Scores(
                                scores.jobs().subList(0, 1),
                                scores.messages(),
                                scores.sameness(),
                                scores.whiteSpace())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a score for job validation is missing");
        assertThat(assemble(whole, scores).review().isEmpty()).isTrue();
    }

    private static Audit assemble(Comparison comparison, Scores scores) {
        return AuditAssembler.assemble(TinyMarket.corpus(), comparison, scores, TinyMarket.JOBS, TinyMarket.PARAMETERS);
    }

    @Test
    void index_resolvesEveryReference() {
        AuditIndex index = new AuditIndex(AUDIT);
        assertThat(index.audit()).isSameAs(AUDIT);
        assertThat(index.ownName()).isEqualTo("Acme Ltd");
        assertThat(index.name("beta")).isEqualTo("Beta");
        assertThat(index.name("unheard of")).isEqualTo("unheard of");
        assertThat(index.claim("c3").text()).isEqualTo("Beta keeps backups.");
        assertThat(index.assetOf("c3").id()).isEqualTo("a3");
        assertThat(index.vendorOf("c3")).isEqualTo("beta");
        assertThat(index.own("c1")).isTrue();
        assertThat(index.own("c3")).isFalse();
        assertThat(index.message("m2").claims()).containsExactly("c2");
        assertThat(index.contradictions("c2"))
                .extracting(Audit.Contradiction::id)
                .containsExactly("x1", "x2");
        assertThat(index.contradictions("c1"))
                .extracting(Audit.Contradiction::id)
                .containsExactly("x1");
        assertThat(index.contradictions("none")).isEmpty();
        assertThat(index.overlaps("c3"))
                .extracting(dev.daylight.compare.Overlap::id)
                .containsExactly("o1", "o2");
        assertThat(index.overlaps("none")).isEmpty();
        assertThat(index.claimsOf("a1")).extracting(Audit.Claim::id).containsExactly("c1", "c2");
        assertThat(index.claimsOf("a2")).isEmpty();
        assertThat(index.hasClaim("c1") && index.hasAsset("a1") && index.hasMessage("m1"))
                .isTrue();
        assertThat(index.hasClaim("a1") || index.hasAsset("m1") || index.hasMessage("c1"))
                .isFalse();
        assertThatThrownBy(() -> index.claim("c9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'c9'");
        assertThatThrownBy(() -> index.asset("a9")).hasMessageContaining("'a9'");
        assertThatThrownBy(() -> index.message("m9")).hasMessageContaining("'m9'");
    }

    @Test
    void parts_tellWhatTheyAre() {
        assertThat(AUDIT.jobs().get(0).answers())
                .extracting(answer -> answer.claim())
                .containsExactly("c1", "c2");
        assertThat(AUDIT.jobs().get(1).answers()).isEmpty();
        assertThat(AUDIT.contradictions()).noneMatch(Audit.Contradiction::setAside);
        assertThat(AUDIT.parameters().calibration()).isEmpty();
        Audit.Parameters calibrated = new Audit.Parameters(
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(java.util.Map.of(Audit.Parameters.CALIBRATION, "uncalibrated")));
        assertThat(calibrated.calibration()).isEqualTo("uncalibrated");
        assertThat(AUDIT.claims().get(0).anchor().describe()).isEqualTo("Plans › Team");
        assertThat(AUDIT.claims().get(1).anchor().describe()).isEmpty();
        Audit.Contradiction known = AUDIT.contradictions().get(0);
        Audit.Contradiction compatible = new Audit.Contradiction(
                known.id(),
                known.type(),
                known.scope(),
                known.x(),
                known.y(),
                0.5,
                List.of(),
                "",
                new dev.daylight.compare.Adjudication(
                        "m", "p", dev.daylight.compare.Adjudication.Verdict.COMPATIBLE, ""));
        assertThat(compatible.setAside()).isTrue();
        assertThat(new Audit.Contradiction(
                                known.id(), known.type(), known.scope(), known.x(), known.y(), 0.5, List.of(), "")
                        .adjudication())
                .isNull();
    }

    @Test
    void parse_whatIsNoAudit_saysWhatToDo() {
        assertThatThrownBy(() -> AuditJson.parse("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("Run 'daylight audit' again");
        assertThat(AuditJson.line(AUDIT.vendors().get(1)))
                .isEqualTo("{\"id\":\"beta\",\"name\":\"Beta\",\"role\":\"COMPETITOR\",\"assets\":1,\"claims\":1}");
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TinyMarketTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
