package dev.daylight.compare.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction.Clash;
import dev.daylight.compare.Contradiction.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionModelTest {
    private static final ContradictionModel MODEL = Judges.MODEL;

    private static Claim claim(String vendor, String text) {
        return Judges.claim(vendor, text);
    }

    private static Verdict judge(String xVendor, String x, String yVendor, String y) {
        return MODEL.judge(claim(xVendor, x), claim(yVendor, y), 0.8, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The free trial lasts 14 days.                 | Our free trial lasts 30 days.                          | NUMERIC
        Kestrel stores your IP addresses.             | Kestrel never stores IP addresses.                     | NEGATION
        You must install an agent on every server.    | There is no need to install an agent on a server.      | MODALITY
        Kestrel is open source.                       | Kestrel is proprietary software.                       | NEGATION
        """)
    void judge_plainClashWithinAVendor_namesItsType(String x, String y, Type type) {
        Verdict verdict = judge("kestrel", x, "kestrel", y);
        assertThat(verdict.type()).isEqualTo(type);
        assertThat(verdict.probability()).isGreaterThan(0.15);
    }

    @Test
    void judge_factAffirmedAndDeniedInOtherWords_namesTheFact() {
        Verdict verdict = judge(
                "kestrel",
                "Try it for 14 days, no credit card required.",
                "kestrel",
                "A payment method is required to start the trial.");
        assertThat(verdict.type()).isEqualTo(Type.NEGATION);
        assertThat(verdict.probability()).isGreaterThan(0.5);
        assertThat(verdict.reason()).contains("no credit card required").contains("whether a credit card is needed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Seagull can't be self-hosted.           | Kestrel can be self-hosted.
        Rules which pass allow the ship in.     | Rules which fail block the ship.
        """)
    void judge_otherPartProductPlanOrCase_nearlyNone(String x, String y) {
        assertThat(judge("kestrel", x, "kestrel", y).probability()).isLessThan(0.25);
    }

    @Test
    void judge_withinOneAsset_lessProbable() {
        Claim x = claim("kestrel", "The free trial lasts 14 days.");
        Claim y = claim("kestrel", "Our free trial lasts 30 days.");
        assertThat(MODEL.judge(x.inAsset("a"), y.inAsset("a"), 0.8, null).probability())
                .isLessThan(
                        MODEL.judge(x.inAsset("a"), y.inAsset("b"), 0.8, null).probability());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kestrel costs $20 a month.              | Osprey costs $30 a month.
        Our free trial lasts 14 days.           | Our free trial lasts 30 days.
        We never store IP addresses.            | We store IP addresses.
        """)
    void judge_eachVendorOfHimself_differentSubjects(String x, String y) {
        assertThat(judge("kestrel", x, "osprey", y).probability()).isLessThan(0.1);
    }

    @Test
    void judge_rivalDeniesWhatTheVendorSays_sameSubject() {
        Verdict verdict =
                judge("kestrel", "Osprey does not support single sign-on.", "osprey", "We support single sign-on.");
        assertThat(verdict.type()).isEqualTo(Type.NEGATION);
        assertThat(verdict.probability()).isGreaterThan(0.2);
        assertThat(verdict.reason()).contains("Kestrel says").contains("Osprey says");
    }

    @Test
    void judge_twoVendorsTheOnlyOne_fact() {
        Verdict verdict = judge(
                "kestrel",
                "Kestrel is the only platform with live replay.",
                "osprey",
                "Osprey is the only platform with live replay.");
        assertThat(verdict.type()).isEqualTo(Type.FACT);
        assertThat(verdict.probability()).isGreaterThan(0.2);
    }

    @Test
    void judge_sameStatementInOtherUnits_noClash() {
        assertThat(judge("kestrel", "The trial lasts two weeks.", "kestrel", "The trial lasts 14 days.")
                        .probability())
                .isLessThan(0.05);
    }

    @Test
    void judge_sidesChanged_sameProbabilityAndQuotesFromTheTexts() {
        Claim x = claim("kestrel", "The free trial lasts 14 days.");
        Claim y = claim("kestrel", "The free trial lasts 30 days.");
        Verdict one = MODEL.judge(x, y, 0.8, null);
        Verdict other = MODEL.judge(y, x, 0.8, null);
        assertThat(one.probability()).isEqualTo(other.probability());
        assertThat(one.clash()).extracting(Clash::text).containsExactly("14 days", "30 days");
        assertThat(one.clash()).allSatisfy(clash -> {
            Claim claim = clash.claim().equals(x.id()) ? x : y;
            assertThat(claim.text().substring(clash.begin(), clash.end())).isEqualTo(clash.text());
        });
        assertThat(one.reason())
                .isEqualTo("Kestrel says “14 days”, Kestrel elsewhere says “30 days”, for the same “free trial”.");
    }

    @Test
    void judge_nothingInCommon_practicallyNone() {
        assertThat(judge("kestrel", "Kestrel was founded by engineers.", "osprey", "Dashboards load quickly.")
                        .probability())
                .isLessThan(0.01);
    }
}
