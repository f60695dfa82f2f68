package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditIndex;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextTest {
    private final AuditIndex index = new AuditIndex(AuditFixture.small());

    /** One that stands deep in its document and has claims before and after it. */
    private final Audit.Claim claim = index.audit().claims().stream()
            .filter(one -> one.begin() > 1_000)
            .filter(one -> {
                List<Audit.Claim> all = index.claimsOf(one.asset());
                int at = all.indexOf(one);
                return at > 0 && at + 1 < all.size();
            })
            .findFirst()
            .orElseThrow();

    @Test
    void around_textAtHand_isTheDocumentsOwnWords() {
        String before = " Look up\n the   note. ";
        String text = "filler ".repeat(1 + claim.begin() / 7).substring(0, claim.begin() - before.length()) + before
                + claim.text() + " It holds  for ten sites." + " more".repeat(100);
        Context.Around around = new Context(index, asset -> Optional.of(text)).around(claim);
        assertThat(around.before()).startsWith("… filler ").endsWith(" Look up the note.");
        assertThat(around.before().length()).isBetween(Context.REACH - 20, Context.REACH + 2);
        assertThat(around.after()).startsWith("It holds for ten sites. more").endsWith("more …");
    }

    @Test
    void around_endsOfTheText_haveNoEllipsis() {
        Audit.Claim first = index.audit().claims().stream()
                .filter(one -> one.begin() == 0)
                .findFirst()
                .orElseThrow();
        assertThat(new Context(index, asset -> Optional.of(first.text())).around(first))
                .isEqualTo(new Context.Around("", ""));
    }

    /** A document that was changed since the audit must not lend its words to an old quote. */
    @Test
    void around_textThatChanged_isTheNeighbouringClaims() {
        Context.Around around = new Context(index, asset -> Optional.of("x".repeat(1_000_000))).around(claim);
        List<Audit.Claim> all = index.claimsOf(claim.asset());
        int at = all.indexOf(claim);
        assertThat(around.before()).contains(all.get(at - 1).text());
        assertThat(around.after()).contains(all.get(at + 1).text());
        assertThat(around).isEqualTo(new Context(index, Originals.NONE).around(claim));
    }
}
