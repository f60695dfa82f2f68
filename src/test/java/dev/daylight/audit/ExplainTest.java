package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import org.junit.jupiter.api.Test;

class ExplainTest {
    private static final Audit AUDIT = AuditFixture.small();
    private final Explain explain = new Explain(AUDIT);

    @Test
    void text_everyId_isExplained() {
        assertThat(explain.ids())
                .contains("overload.validation", "differentiation.validation", "completion.validation")
                .contains(AUDIT.contradictions().get(0).id(), AUDIT.messages().get(0).id())
                .contains(AUDIT.overlaps().get(0).id(), AUDIT.assets().get(0).id(), AUDIT.claims().get(0).id());
        explain.ids().forEach(id -> assertThat(explain.text(id)).isNotBlank());
    }

    @Test
    void text_contradiction_quotesBothWithPathAndPlace() {
        Audit.Contradiction found = AUDIT.contradictions().get(0);
        AuditIndex index = new AuditIndex(AUDIT);
        assertThat(explain.text(found.id()))
                .contains(found.explanation(), "numeric", "within one vendor")
                .contains("“" + index.claim(found.x()).text() + "”", "“" + index.claim(found.y()).text() + "”")
                .contains(index.assetOf(found.x()).path(), index.assetOf(found.y()).path())
                .contains(index.claim(found.y()).anchor().describe());
    }

    @Test
    void text_overload_holdsTheTreeAndTheComponents() {
        assertThat(explain.text("overload.validation"))
                .contains("95 % interval", "overload: sum of the weighted components", "contradiction", "hours");
    }

    @Test
    void json_score_holdsValueAndParts() {
        assertThat(explain.json("differentiation.consensus"))
                .contains("\"id\" : \"differentiation.consensus\"", "\"value\" : 70", "\"parts\"");
    }

    @Test
    void of_unknownId_namesThoseThatComeNear() {
        assertThatThrownBy(() -> explain.of("overload.validaton"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("overload.validation");
        assertThatThrownBy(() -> explain.of("x000000000")).hasMessageContaining("x0000000001");
        assertThatThrownBy(() -> explain.of("nothing like it"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("overload.JOB");
    }

    @Test
    void text_hostileDocument_hasNothingThatATerminalObeys() {
        Audit hostile = AuditFixture.hostile();
        Explain of = new Explain(hostile);
        for (String id : of.ids()) {
            assertThat(of.text(id)).doesNotContain("\u001B", "\u202E", "\u0007");
        }
    }
}
