package dev.daylight.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.gate.GateVerdict.Result;
import dev.daylight.problem.InputException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {
    private static final Audit AUDIT = AuditFixture.small();
    private static final GateParser PARSER =
            new GateParser(AUDIT.jobs().stream().map(Audit.Job::id).toList());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overload.validation>70",
                " overload >= 0.5 ",
                "differentiation.problem[vendor=quorra]<40",
                "completion.consensus[channel=website]<50",
                "contradictions.within[vendor=tidewell,channel=website,path=own/**/{a,b}*.html,probability>=0.5]>0",
                "contradictions[type=numeric]>0",
                "overlaps.across[type=verbatim]==0",
                "messages.table-stakes[vendor=tidewell]!=3",
                "documents.unreadable[path=own/[a-z]*/**]>0"
            })
    void parse_whatIsUsable_isKeptAsWritten(String expression) {
        assertThat(PARSER.parse(expression).expression()).isEqualTo(expression.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overlaod>1 | there is no 'overlaod'",
                "overload.vlidation>1 | has no 'vlidation' but problem",
                "overload>many | 'many' is no number",
                "overload=>1 | there is no operator '=>'",
                "overload | must be a measure, an operator and a number",
                "overload[vendor=x]>1 | can't be filtered by 'vendor'",
                "contradictions[vendr=x]>0 | can't be filtered by 'vendr' but by vendor, channel",
                "contradictions[vendor]>0 | 'vendor' is no filter; write NAME=VALUE",
                "contradictions[type=odd]>0 | there is no type 'odd' but negation",
                "contradictions[probability=0.5]>0 | write probability>=P",
                "contradictions[probability>=2]>0 | no probability from 0 to 1",
                "contradictions[path={a]>0 | '{' is never closed",
                "messages.odd>0 | has no 'odd' but unique, rare"
            })
    void parse_whatIsWrong_saysWhatAndAllThatIsUsable(String expression, String message) {
        assertThatThrownBy(() -> PARSER.parse(expression))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("contradictions.within")
                .hasMessageContaining("messages.STATUS");
    }

    @Test
    void check_aScore_failsBeyondTheLimitOnly() {
        double score = AUDIT.jobs().get(4).overload().score();
        assertThat(check("overload.validation>" + (int) score, null).failed()).isTrue();
        assertThat(check("overload.validation>" + (int) (score + 1), null).failed())
                .isFalse();
        double worst = AUDIT.jobs().stream()
                .mapToDouble(job -> job.overload().score())
                .max()
                .orElseThrow();
        assertThat(check("overload>0", null).value()).isEqualTo(worst);
    }

    @Test
    void check_contradictions_countsThoseOfTheFilter() {
        List<Audit.Contradiction> within = AUDIT.contradictions().stream()
                .filter(found -> found.scope() == Scope.WITHIN)
                .toList();
        assertThat(within).isNotEmpty();
        Result all = check("contradictions.within>0", null);
        assertThat(all.failed()).isTrue();
        assertThat(all.value()).isEqualTo(within.size());
        assertThat(all.items())
                .extracting(GateVerdict.Item::id)
                .contains(within.getFirst().id());
        assertThat(check("contradictions.within[vendor=quorra,probability>=0.99]>0", null)
                        .failed())
                .isFalse();
        Result split = check("contradictions>0", null);
        assertThat(check("contradictions.within>0", null).value()
                        + check("contradictions.across>0", null).value())
                .isEqualTo(split.value());
    }

    /** Both conditions must hold for one document, not one for each side. */
    @Test
    void check_vendorAndPath_areOfOneSide() {
        Audit.Contradiction across = AUDIT.contradictions().stream()
                .filter(found -> found.scope() == Scope.ACROSS)
                .findFirst()
                .orElseThrow();
        Audit.Asset x = assetOf(across.x());
        Audit.Asset y = assetOf(across.y());
        String mixed = "contradictions.across[vendor=" + x.vendor() + ",path=" + y.path() + "]>0";
        assertThat(check(mixed, null).value()).isZero();
        String right = "contradictions.across[vendor=" + x.vendor() + ",path=" + x.path() + "]>0";
        assertThat(check(right, null).value()).isPositive();
    }

    @Test
    void check_withTheSameBaseline_failsNothing() {
        for (String expression : List.of(
                "contradictions>0",
                "overlaps>0",
                "messages.unique>0",
                "documents.unreadable>0",
                "overload>0",
                "differentiation<101")) {
            assertThat(check(expression, null).failed()).as(expression).isTrue();
            assertThat(check(expression, AUDIT).failed()).as(expression).isFalse();
        }
    }

    @Test
    void check_withABaseline_countsWhatIsNewOnly() {
        Audit.Contradiction first = AUDIT.contradictions().getFirst();
        Audit less = new Audit(
                AUDIT.schemaVersion(),
                AUDIT.market(),
                AUDIT.own(),
                AUDIT.vendors(),
                AUDIT.assets(),
                AUDIT.ignored(),
                AUDIT.claims(),
                AUDIT.messages(),
                AUDIT.overlaps(),
                AUDIT.contradictions().subList(1, AUDIT.contradictions().size()),
                AUDIT.sameness(),
                AUDIT.jobs(),
                AUDIT.whiteSpace(),
                AUDIT.parameters());
        Result result = check("contradictions>0", less);
        assertThat(result.failed()).isTrue();
        assertThat(result.value()).isEqualTo(1);
        assertThat(result.items()).extracting(GateVerdict.Item::id).containsExactly(first.id());
        assertThat(result.reason()).contains("1 new");
    }

    /** A gate on a vendor that isn't there would pass for ever. */
    @Test
    void check_aVendorThatIsNotThere_isAnError() {
        assertThatThrownBy(() -> check("contradictions[vendor=tidewel]>0", null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'tidewel'")
                .hasMessageContaining("clockhand, quorra");
    }

    private static Audit.Asset assetOf(String claim) {
        String asset = AUDIT.claims().stream()
                .filter(c -> c.id().equals(claim))
                .findFirst()
                .orElseThrow()
                .asset();
        return AUDIT.assets().stream()
                .filter(a -> a.id().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private static Result check(String expression, @Nullable Audit baseline) {
        return Gates.check(List.of(PARSER.parse(expression)), AUDIT, baseline)
                .results()
                .getFirst();
    }
}
